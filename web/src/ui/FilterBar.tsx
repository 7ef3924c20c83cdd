import { CloseOutlined, FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useCallback, useState } from 'react';
import { Choice, type Option } from './Choice';
import { SearchBox } from './SearchBox';

// Most lists have no days: their pages do without its script.
const DateInput = lazy(() => import('./DateInput').then((module) => ({ default: module.DateInput })));

type Values<Name extends string> = Partial<Record<Name, string>>;

interface Props<Name extends string> {
    /** "Lọc nhiệm vụ" */
    label: string;
    /** What is searched by words, kept as `q`; without it nothing is. */
    search?: string;
    choices?: { name: Name; label: string; any: string; options: Option[]; width?: number }[];
    /** From a day to a day: both names, and what stands there while no day is chosen. */
    days?: { name: Name; label: string; empty?: string }[];
    /** Filters that only links set: shown while they are, taken off by a press. */
    marks?: { name: Name; label: string }[];
    values: Values<Name>;
    onChange: (change: Values<Name>) => void;
}

/** The filters of a list in one line; on phones all but the search stand behind a button. */
export function FilterBar<Name extends string>(props: Props<Name>) {
    const { label, search, choices = [], days = [], marks = [], values, onChange } = props;
    const [open, setOpen] = useState(false);
    const set = [...choices, ...days, ...marks].filter(({ name }) => values[name]);
    const change = (name: Name, value: string | undefined) => onChange({ [name]: value ?? '' } as Values<Name>);
    const find = useCallback((q: string | undefined) => onChange({ q: q ?? '' } as Values<Name>), [onChange]);
    return (
        <div className={open ? 'filters filter_bar open' : 'filters filter_bar'} role="search" aria-label={label}>
            {search && <SearchBox label={search} value={values['q' as Name]} onChange={find} />}
            <Button
                className="filter_opener"
                icon={<FilterOutlined aria-hidden />}
                aria-expanded={open}
                onClick={() => setOpen(!open)}
            >
                {set.length > 0 ? `Lọc (${set.length})` : 'Lọc'}
            </Button>
            <div className="filter_rest">
                {choices.map(({ name, ...choice }) => (
                    <Choice key={name} {...choice} value={values[name]} onChange={(wanted) => change(name, wanted)} />
                ))}
                {days.map(({ name, label: title, empty }, index) => (
                    <span key={name} className="filter_date">
                        <Suspense>
                            <DateInput
                                label={title}
                                empty={empty ?? title}
                                value={values[name]}
                                from={index > 0 ? values[days[index - 1]?.name ?? name] : undefined}
                                onChange={(day) => change(name, day ?? undefined)}
                            />
                        </Suspense>
                    </span>
                ))}
            </div>
            {marks
                .filter(({ name }) => values[name])
                .map(({ name, label: title }) => (
                    <button key={name} type="button" className="filter_mark" onClick={() => change(name, undefined)}>
                        <span className="only_heard">Bỏ điều kiện </span>
                        {title}
                        <CloseOutlined aria-hidden />
                    </button>
                ))}
            {set.length > 0 && (
                <Button
                    type="link"
                    className="filter_clear"
                    onClick={() => onChange(Object.fromEntries(set.map(({ name }) => [name, ''])) as Values<Name>)}
                >
                    Bỏ lọc
                </Button>
            )}
        </div>
    );
}

import { Select } from 'antd';
import { useMemo } from 'react';
import { date } from '~/format/date';
import { namedPeriods, type NamedPeriod, type Period } from '~/format/period';
import { DateInput } from './DateInput';
import './period_picker.css';

interface Props {
    today: string;
    value: Partial<Period>;
    onChange: (value: Partial<Period>) => void;
}

function grouped(periods: NamedPeriod[]) {
    const rules = [...new Set(periods.map(({ rule }) => rule))];
    return rules.map((rule) => ({
        label: rule,
        options: periods
            .filter((period) => period.rule === rule)
            .map(({ name, from, to }) => ({
                value: `${from}/${to}`,
                label: name,
                days: `${date(from)} – ${date(to)}`,
            })),
    }));
}

/** Any two days, or one of the periods that offices report by. */
export function PeriodPicker({ today, value, onChange }: Props) {
    const options = useMemo(() => grouped(namedPeriods(today)), [today]);
    const chosen = `${value.from}/${value.to}`;
    const known = options.some((group) => group.options.some((option) => option.value === chosen));
    return (
        <div className="period_picker">
            <Select
                aria-label="Chọn nhanh kỳ"
                placeholder="Kỳ tự chọn"
                popupMatchSelectWidth={300}
                listHeight={340}
                options={options}
                value={known ? chosen : null}
                optionRender={({ label, data }) => (
                    <span className="period_option">
                        {label}
                        <small>{data.days}</small>
                    </span>
                )}
                onChange={(wanted: string) => {
                    const [from, to] = wanted.split('/');
                    onChange({ from, to });
                }}
            />
            <span className="period_days">
                <DateInput
                    label="Từ ngày"
                    value={value.from}
                    onChange={(from) => onChange({ ...value, from: from ?? undefined })}
                />
                <span className="soft">đến</span>
                <DateInput
                    label="Đến ngày"
                    value={value.to}
                    from={value.from}
                    onChange={(to) => onChange({ ...value, to: to ?? undefined })}
                />
            </span>
        </div>
    );
}

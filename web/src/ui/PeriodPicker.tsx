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

const keyOf = ({ from, to }: Partial<Period>) => `${from}/${to}`;

/** Any two days, or one of the periods that offices report by. */
export function PeriodPicker({ today, value, onChange }: Props) {
    const periods = useMemo(() => new Map(namedPeriods(today).map((period) => [keyOf(period), period])), [today]);
    const options = [...periods].map(([key, { name }]) => ({ value: key, label: name }));
    const chosen = keyOf(value);
    return (
        <div className="period_picker">
            <Select
                aria-label="Chọn nhanh kỳ"
                placeholder="Kỳ tự chọn"
                popupMatchSelectWidth={330}
                listHeight={340}
                options={options}
                value={periods.has(chosen) ? chosen : null}
                optionRender={({ value: key }) => <PeriodOption period={periods.get(`${key}`)} />}
                onChange={(wanted: string) => {
                    const { from, to } = periods.get(wanted) ?? {};
                    onChange({ from, to });
                }}
            />
            <span className="period_days">
                <DateInput
                    label="Từ ngày"
                    empty="Từ ngày"
                    value={value.from}
                    onChange={(from) => onChange({ ...value, from: from ?? undefined })}
                />
                <span className="soft">đến</span>
                <DateInput
                    label="Đến ngày"
                    empty="Đến ngày"
                    value={value.to}
                    from={value.from}
                    onChange={(to) => onChange({ ...value, to: to ?? undefined })}
                />
            </span>
        </div>
    );
}

function PeriodOption({ period }: { period: NamedPeriod | undefined }) {
    if (!period) return null;
    return (
        <span className="period_option">
            {period.name}
            <small>
                {date(period.from)} – {date(period.to)}, {period.rule}
            </small>
        </span>
    );
}

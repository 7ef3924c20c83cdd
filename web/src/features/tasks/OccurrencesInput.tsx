import { Button, InputNumber, Select, Space } from 'antd';
import { useState } from 'react';
import { monthDay } from '~/format/date';

interface Props {
    id?: string;
    /** "06-04": months and days, as the server keeps them. */
    value?: string[] | null;
    onChange?: (value: string[]) => void;
}

const LEAP_YEAR = 2024;

/** "4/6", "04-06", "04/06" as "06-04"; nothing for what is no day of a year. */
function dayOfYear(typed: string): string | undefined {
    const found = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(typed);
    if (!found) return undefined;
    const [day, month] = [Number(found[1]), Number(found[2])];
    const date = new Date(Date.UTC(LEAP_YEAR, month - 1, day));
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
    return date.toISOString().slice(5, 10);
}

/** That day of every month; in shorter months their last day. */
function everyMonth(day: number): string[] {
    return Array.from({ length: 12 }, (_, month) => {
        const last = new Date(Date.UTC(LEAP_YEAR, month + 1, 0)).getUTCDate();
        return new Date(Date.UTC(LEAP_YEAR, month, Math.min(day, last))).toISOString().slice(5, 10);
    });
}

/** The days of the year on which a recurring task is due: typed as 04/6, or one day of every month. */
export function OccurrencesInput({ id, value, onChange }: Props) {
    const [day, setDay] = useState<number | null>(null);
    const keep = (days: string[]) => onChange?.([...new Set(days)].sort());
    return (
        <div className="stack">
            <Select
                id={id}
                mode="tags"
                open={false}
                suffixIcon={null}
                tokenSeparators={[',', ';']}
                placeholder="Ví dụ: 04/6, 04/12"
                value={(value ?? []).map(monthDay)}
                onChange={(typed: string[]) => keep(typed.flatMap((one) => dayOfYear(one) ?? []))}
            />
            <Space.Compact>
                <InputNumber
                    aria-label="Ngày của mỗi tháng"
                    min={1}
                    max={31}
                    precision={0}
                    placeholder="Ngày"
                    value={day}
                    onChange={setDay}
                />
                <Button disabled={!day} onClick={() => day && keep(everyMonth(day))}>
                    Ngày này hằng tháng
                </Button>
            </Space.Compact>
        </div>
    );
}

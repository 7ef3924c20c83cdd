import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';

interface Props {
    id?: string;
    label?: string;
    value?: string | null;
    onChange?: (value: string | null) => void;
    /** Days before this one cannot be chosen. */
    from?: string;
    invalid?: boolean;
    /** What stands there while no day is chosen. */
    empty?: string;
}

/** A day, typed or chosen as dd/mm/yyyy, kept as `YYYY-MM-DD`. */
export function DateInput({ id, label, value, onChange, from, invalid, empty }: Props) {
    // The same object while the day is the same: what is being typed is kept when the page is drawn anew.
    const day = useMemo(() => (value ? dayjs(value) : null), [value]);
    const first = useMemo(() => (from ? dayjs(from) : undefined), [from]);
    return (
        <DatePicker
            id={id}
            aria-label={label}
            style={{ width: '100%' }}
            format={['DD/MM/YYYY', 'D/M/YYYY', 'DD-MM-YYYY', 'DDMMYYYY']}
            placeholder={empty ?? 'ngày/tháng/năm'}
            status={invalid ? 'error' : ''}
            value={day}
            minDate={first}
            onKeyDown={(event) => {
                // Enter takes the day that was typed; the form is sent from another field.
                if (event.key === 'Enter') event.preventDefault();
            }}
            onChange={(wanted) => onChange?.(wanted ? wanted.format('YYYY-MM-DD') : null)}
        />
    );
}

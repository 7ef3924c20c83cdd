import { DatePicker } from 'antd';
import dayjs from 'dayjs';

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
    return (
        <DatePicker
            id={id}
            aria-label={label}
            style={{ width: '100%' }}
            format={['DD/MM/YYYY', 'D/M/YYYY', 'DD-MM-YYYY', 'DDMMYYYY']}
            placeholder={empty ?? 'ngày/tháng/năm'}
            status={invalid ? 'error' : ''}
            value={value ? dayjs(value) : null}
            minDate={from ? dayjs(from) : undefined}
            onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
        />
    );
}

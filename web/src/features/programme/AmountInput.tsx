import { InputNumber } from 'antd';

interface Props {
    id?: string;
    label?: string;
    /** Whole thousandths. */
    value?: number | null;
    onChange?: (value: number | null) => void;
    suffix?: string;
}

/** A number with at most three decimals, typed with a comma and kept as whole thousandths. */
export function AmountInput({ id, label, value, onChange, suffix }: Props) {
    return (
        <InputNumber
            id={id}
            aria-label={label}
            className="amount_input"
            min={0}
            max={10_000_000}
            precision={3}
            decimalSeparator=","
            formatter={(typed) =>
                `${typed ?? ''}`
                    .replace('.', ',')
                    .replace(/,(\d*?)0+$/, ',$1')
                    .replace(/,$/, '')
            }
            suffix={suffix}
            value={value === null || value === undefined ? null : value / 1000}
            onChange={(typed) => onChange?.(typed === null ? null : Math.round(Number(typed) * 1000))}
        />
    );
}

import { Select } from 'antd';

export interface Option {
    value: string;
    label: string;
}

interface Props {
    label: string;
    /** What stands there when nothing is chosen: "Mọi đơn vị". */
    any: string;
    options: Option[];
    value: string | undefined;
    onChange: (value: string | undefined) => void;
    width?: number;
}

/** A filter of a list that takes one of a few values, or none. */
export function Choice({ label, any, options, value, onChange, width = 170 }: Props) {
    return (
        <Select
            allowClear
            aria-label={label}
            placeholder={any}
            popupMatchSelectWidth={false}
            showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
            style={{ width }}
            options={options}
            value={value ?? null}
            onChange={(wanted: string | null | undefined) => onChange(wanted ?? undefined)}
        />
    );
}

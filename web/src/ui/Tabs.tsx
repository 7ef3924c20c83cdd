import type { ReactNode } from 'react';

interface Props<Value extends string> {
    label: string;
    options: { value: Value; label: ReactNode }[];
    value: Value;
    onChange: (value: Value) => void;
}

/** One of a few views, side by side. */
export function Tabs<Value extends string>({ label, options, value, onChange }: Props<Value>) {
    return (
        <div className="tabs" role="group" aria-label={label}>
            {options.map((option) => (
                <button
                    key={option.value}
                    type="button"
                    aria-pressed={option.value === value}
                    onClick={() => onChange(option.value)}
                >
                    {option.label}
                </button>
            ))}
        </div>
    );
}

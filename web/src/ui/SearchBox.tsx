import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';

interface Props {
    label: string;
    value: string | undefined;
    onChange: (value: string | undefined) => void;
}

const PAUSE_MS = 350;

/** Searches when the typing pauses. */
export function SearchBox({ label, value = '', onChange }: Props) {
    const [text, setText] = useState(value);
    useEffect(() => setText(value), [value]);
    useEffect(() => {
        if (text === value) return;
        const timer = setTimeout(() => onChange(text.trim() || undefined), PAUSE_MS);
        return () => clearTimeout(timer);
    }, [text, value, onChange]);
    return (
        <Input
            className="grow"
            allowClear
            prefix={<SearchOutlined aria-hidden />}
            placeholder={label}
            aria-label={label}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPressEnter={() => onChange(text.trim() || undefined)}
        />
    );
}

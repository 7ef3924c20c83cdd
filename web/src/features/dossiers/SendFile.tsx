import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';

interface Props {
    label: string;
    /** What the file belongs to, for those who hear the page. */
    of?: string;
    busy: boolean;
    onFile: (file: File) => void;
}

/** A button that takes one file. */
export function SendFile({ label, of, busy, onFile }: Props) {
    const field = useRef<HTMLInputElement>(null);
    return (
        <>
            <Button
                size="small"
                icon={<UploadOutlined aria-hidden />}
                aria-label={of ? `${label}: ${of}` : label}
                disabled={busy}
                onClick={() => field.current?.click()}
            >
                {label}
            </Button>
            <input
                ref={field}
                type="file"
                hidden
                onChange={(event) => {
                    const file = event.target.files?.[0];
                    if (file) onFile(file);
                    event.target.value = '';
                }}
            />
        </>
    );
}

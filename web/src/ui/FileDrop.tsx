import { UploadOutlined } from '@ant-design/icons';
import { useState, type DragEvent, type ReactNode } from 'react';
import './file_drop.css';

interface Props {
    title: string;
    note: ReactNode;
    /** Ends of names: ".txt,.docx". */
    accept: string;
    multiple?: boolean;
    disabled?: boolean;
    onFiles: (files: File[]) => void;
}

/** A place to drop files on; a press opens the choice of files. */
export function FileDrop({ title, note, accept, multiple = false, disabled = false, onFiles }: Props) {
    const [over, setOver] = useState(false);
    const take = (list: FileList | null) => {
        const files = [...(list ?? [])];
        if (files.length > 0 && !disabled) onFiles(multiple ? files : files.slice(0, 1));
    };
    const onDrag = (event: DragEvent) => {
        event.preventDefault();
        setOver(event.type === 'dragover');
        if (event.type === 'drop') take(event.dataTransfer.files);
    };
    return (
        <label
            className={over ? 'file_drop over' : 'file_drop'}
            onDragOver={onDrag}
            onDragLeave={onDrag}
            onDrop={onDrag}
        >
            <UploadOutlined aria-hidden />
            <b>{title}</b>
            <span className="soft">{note}</span>
            <input
                type="file"
                className="only_heard"
                accept={accept}
                multiple={multiple}
                disabled={disabled}
                onChange={(event) => {
                    take(event.target.files);
                    event.target.value = '';
                }}
            />
        </label>
    );
}

import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { attachments, type Attachment } from '~/api/attachments';
import { asProblem } from '~/api/problem';
import { fileSize } from '~/format/number';
import './acts/acts.css';

interface Sent {
    key: number;
    name: string;
    share: number;
    attachment?: Attachment;
    fault?: string;
}

let nextKey = 1;

/** Files go up as soon as they are chosen; what they belong to names them when it is sent. */
export function useFiles() {
    const [files, setFiles] = useState<Sent[]>([]);
    const change = (key: number, part: Partial<Sent>) =>
        setFiles((before) => before.map((file) => (file.key === key ? { ...file, ...part } : file)));
    const send = (file: File) => {
        const key = nextKey++;
        setFiles((before) => [...before, { key, name: file.name, share: 0 }]);
        attachments
            .upload(file, (share) => change(key, { share }))
            .then((attachment) => change(key, { attachment, share: 1 }))
            .catch((error: unknown) => change(key, { fault: asProblem(error).message }));
    };
    return {
        files,
        ids: files.flatMap(({ attachment }) => (attachment ? [attachment.id] : [])),
        sending: files.some(({ attachment, fault }) => !attachment && !fault),
        add: (chosen: File[]) => chosen.forEach(send),
        drop: (key: number) => setFiles((before) => before.filter((file) => file.key !== key)),
        clear: () => setFiles([]),
    };
}

export function SentFiles({ files, drop }: Pick<ReturnType<typeof useFiles>, 'files' | 'drop'>) {
    return (
        <ul className="sent_files">
            {files.map(({ key, name, share, attachment, fault }) => (
                <li key={key}>
                    <PaperClipOutlined aria-hidden />
                    <span>
                        {name}{' '}
                        <span className="soft">
                            {fault ??
                                (attachment ? fileSize(attachment.size) : `đang gửi ${Math.round(share * 100)} %`)}
                        </span>
                    </span>
                    <Button
                        type="text"
                        size="small"
                        icon={<DeleteOutlined aria-hidden />}
                        aria-label={`Bỏ tệp ${name}`}
                        onClick={() => drop(key)}
                    />
                </li>
            ))}
        </ul>
    );
}

/** Files that are there, to be downloaded. */
export function FileLinks({ files }: { files: Attachment[] }) {
    if (files.length === 0) return null;
    return (
        <ul className="task_files">
            {files.map(({ id, name, size }) => (
                <li key={id}>
                    <a href={attachments.path(id)} download={name}>
                        <PaperClipOutlined aria-hidden /> {name}
                    </a>{' '}
                    <span className="soft">{fileSize(size)}</span>
                </li>
            ))}
        </ul>
    );
}

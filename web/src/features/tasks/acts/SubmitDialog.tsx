import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { attachments, type Attachment } from '~/api/attachments';
import { asProblem } from '~/api/problem';
import { tasks, type Task } from '~/api/tasks';
import { fileSize } from '~/format/number';
import { FileDrop } from '~/ui/FileDrop';
import { FormDialog } from '~/ui/FormDialog';
import { useActForm } from './use_act_form';

interface Sent {
    key: number;
    name: string;
    share: number;
    attachment?: Attachment;
    fault?: string;
}

let nextKey = 1;

/** The files go up as soon as they are chosen; the task names them when it is submitted. */
export function SubmitDialog({ task, onClose }: { task: Task; onClose: () => void }) {
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
    const ids = files.flatMap(({ attachment }) => (attachment ? [attachment.id] : []));
    const sending = files.some(({ attachment, fault }) => !attachment && !fault);
    const form = useActForm<{ product: string }>(
        task,
        'Đã nộp kết quả, chờ duyệt.',
        ({ product }) => tasks.submit(task.id, { product, attachment_ids: ids, version: task.version }),
        onClose,
    );
    return (
        <FormDialog title="Nộp kết quả" ok="Nộp kết quả" width={560} {...form} busy={form.busy || sending}>
            {task.product && (
                <p className="act_hint">
                    Sản phẩm được giao: <b>{task.product}</b>
                </p>
            )}
            <Form.Item
                name="product"
                label="Sản phẩm, kết quả đã làm"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi sản phẩm đã làm.' }]}
                extra="Ví dụ: số, ký hiệu văn bản đã ban hành; con số đạt được."
            >
                <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
            </Form.Item>
            <FileDrop
                multiple
                title="Thêm tệp kèm theo"
                note="Kéo tệp vào đây hoặc bấm để chọn"
                accept=""
                onFiles={(chosen) => chosen.forEach(send)}
            />
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
                            onClick={() => setFiles((before) => before.filter((file) => file.key !== key))}
                        />
                    </li>
                ))}
            </ul>
        </FormDialog>
    );
}

import { Form, Input, InputNumber } from 'antd';
import { tasks, type Task } from '~/api/tasks';
import { FileDrop } from '~/ui/FileDrop';
import { FormDialog } from '~/ui/FormDialog';
import { SentFiles, useFiles } from '../files';
import { useActForm } from './use_act_form';

interface Values {
    progress: number;
    note: string;
}

export function ProgressDialog({ task, onClose }: { task: Task; onClose: () => void }) {
    const { files, ids, sending, add, drop } = useFiles();
    const form = useActForm<Values>({
        task,
        name: 'report_progress',
        done: 'Đã ghi tiến độ.',
        call: (values, key) =>
            tasks.reportProgress(task.id, { ...values, attachment_ids: ids, version: task.version }, key),
        onClose,
    });
    const by_steps = task.progress_by_steps;
    return (
        <FormDialog
            title="Báo tiến độ"
            ok="Ghi tiến độ"
            initial={{ progress: by_steps ?? task.progress }}
            {...form}
            busy={form.busy || sending}
        >
            <Form.Item
                name="progress"
                label="Đã làm được khoảng"
                extra={
                    by_steps !== null && by_steps !== undefined && `Theo các bước đã xong: ${by_steps} %. Bạn sửa được.`
                }
                rules={[{ required: true, message: 'Hãy nhập số từ 0 đến 100.' }]}
            >
                <InputNumber
                    min={0}
                    max={100}
                    step={5}
                    precision={0}
                    suffix="%"
                    inputMode="numeric"
                    style={{ width: 140 }}
                />
            </Form.Item>
            <Form.Item
                name="note"
                label="Đã làm gì, còn vướng gì"
                rules={[{ required: true, whitespace: true, message: 'Chưa nhập nội dung.' }]}
            >
                <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
            </Form.Item>
            <FileDrop
                multiple
                title="Thêm tệp kèm theo"
                note="Kéo tệp vào đây hoặc bấm để chọn"
                accept=""
                onFiles={add}
            />
            <SentFiles files={files} drop={drop} />
        </FormDialog>
    );
}

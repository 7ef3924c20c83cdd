import { Form, Input } from 'antd';
import { tasks, type Task } from '~/api/tasks';
import { FileDrop } from '~/ui/FileDrop';
import { FormDialog } from '~/ui/FormDialog';
import { SentFiles, useFiles } from '../files';
import { useActForm } from './use_act_form';

/** The files go up as soon as they are chosen; the task names them when it is submitted. */
export function SubmitDialog({ task, onClose }: { task: Task; onClose: () => void }) {
    const { files, ids, sending, add, drop } = useFiles();
    const form = useActForm<{ product: string }>({
        task,
        name: 'submit',
        done: 'Đã nộp kết quả, chờ duyệt.',
        call: ({ product }, key) => tasks.submit(task.id, { product, attachment_ids: ids, version: task.version }, key),
        onClose,
    });
    const open = task.parts.filter(({ state }) => state === 'open');
    return (
        <FormDialog title="Nộp kết quả" ok="Nộp kết quả" width={560} {...form} busy={form.busy || sending}>
            {open.length > 0 && (
                <p className="act_warning">
                    Còn {open.length} phần việc chưa xong: {open.map(({ unit_name }) => unit_name).join(', ')}. Bạn vẫn
                    nộp được; người duyệt cũng thấy điều này.
                </p>
            )}
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
                onFiles={add}
            />
            <SentFiles files={files} drop={drop} />
        </FormDialog>
    );
}

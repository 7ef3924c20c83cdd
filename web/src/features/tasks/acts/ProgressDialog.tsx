import { Form, Input, InputNumber } from 'antd';
import { tasks, type Task } from '~/api/tasks';
import { FormDialog } from '~/ui/FormDialog';
import { useActForm } from './use_act_form';

interface Values {
    progress: number;
    note: string;
}

export function ProgressDialog({ task, onClose }: { task: Task; onClose: () => void }) {
    const form = useActForm<Values>(
        task,
        'Đã ghi tiến độ.',
        (values) => tasks.reportProgress(task.id, { ...values, version: task.version }),
        onClose,
    );
    return (
        <FormDialog title="Báo tiến độ" ok="Ghi tiến độ" initial={{ progress: task.progress }} {...form}>
            <Form.Item
                name="progress"
                label="Đã làm được khoảng"
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
        </FormDialog>
    );
}

import { Form, Input } from 'antd';
import { tasks, type Task } from '~/api/tasks';
import { DateInput } from '~/ui/DateInput';
import { FormDialog } from '~/ui/FormDialog';
import { useActForm } from './use_act_form';

interface Values {
    happened_on: string;
    event: string;
    due_on?: string | null;
}

/** What the task waited for has happened: from here its deadline is counted. */
export default function EventDialog({ task, onClose }: { task: Task; onClose: () => void }) {
    const form = useActForm<Values>({
        task,
        name: 'event',
        done: 'Đã ghi nhận sự kiện và tính hạn.',
        call: (values, key) => tasks.recordEvent(task.id, { ...values, version: task.version }, key),
        onClose,
    });
    return (
        <FormDialog title="Ghi nhận sự kiện đã xảy ra" ok="Ghi nhận" {...form}>
            {task.deadline_text && (
                <p className="act_hint">
                    Thời hạn ghi: <b>{task.deadline_text}</b>
                </p>
            )}
            <Form.Item
                name="happened_on"
                label="Ngày xảy ra"
                rules={[{ required: true, message: 'Hãy chọn ngày xảy ra.' }]}
            >
                <DateInput />
            </Form.Item>
            <Form.Item
                name="event"
                label="Sự kiện, theo văn bản nào"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi sự kiện.' }]}
            >
                <Input maxLength={500} placeholder="Ví dụ: Công văn 12/SNV-XDCQ ngày 05/3/2026" />
            </Form.Item>
            <Form.Item
                name="due_on"
                label="Hạn"
                extra="Để trống nếu thời hạn ghi bằng lời có số ngày, ví dụ “trong 10 ngày làm việc”: chương trình tự tính."
            >
                <DateInput />
            </Form.Item>
        </FormDialog>
    );
}

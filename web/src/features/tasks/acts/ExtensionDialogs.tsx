import { Form, Input, Radio } from 'antd';
import { tasks, type Task } from '~/api/tasks';
import { addDays, date } from '~/format/date';
import { useSession } from '~/layout/session';
import { DateInput } from '~/ui/DateInput';
import { FormDialog } from '~/ui/FormDialog';
import { useActForm } from './use_act_form';

interface Asked {
    due_on: string;
    reason: string;
}

export function AskExtensionDialog({ task, onClose }: { task: Task; onClose: () => void }) {
    const { today } = useSession();
    const form = useActForm<Asked>({
        task,
        name: 'ask_extension',
        done: 'Đã gửi đề nghị gia hạn.',
        call: (values, key) => tasks.askExtension(task.id, { ...values, version: task.version }, key),
        onClose,
    });
    return (
        <FormDialog title="Xin gia hạn" ok="Gửi đề nghị" {...form}>
            <p className="act_hint">
                Hạn hiện nay: <b>{date(task.due_on) || 'chưa có'}</b>
            </p>
            <Form.Item
                name="due_on"
                label="Xin gia hạn đến ngày"
                rules={[{ required: true, message: 'Hãy chọn ngày.' }]}
            >
                <DateInput from={addDays(task.due_on && task.due_on > today ? task.due_on : today, 1)} />
            </Form.Item>
            <Form.Item
                name="reason"
                label="Lý do"
                rules={[{ required: true, whitespace: true, message: 'Chưa nhập lý do.' }]}
            >
                <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
            </Form.Item>
        </FormDialog>
    );
}

interface Decided {
    granted: boolean;
    reason?: string;
}

export function DecideExtensionDialog({ task, onClose }: { task: Task; onClose: () => void }) {
    const form = useActForm<Decided>({
        task,
        name: 'decide_extension',
        done: 'Đã ghi quyết định về gia hạn.',
        call: (values, key) => tasks.decideExtension(task.id, { ...values, version: task.version }, key),
        onClose,
    });
    const granted = Form.useWatch('granted', form.form);
    return (
        <FormDialog title="Quyết định gia hạn" ok="Ghi quyết định" {...form}>
            {task.extension && (
                <p className="act_hint">
                    {task.extension.asked_by} xin gia hạn từ <b>{date(task.due_on)}</b> đến{' '}
                    <b>{date(task.extension.due_on)}</b>. Lý do: {task.extension.reason}
                </p>
            )}
            <Form.Item
                name="granted"
                label="Quyết định"
                rules={[{ required: true, message: 'Hãy chọn đồng ý hoặc không.' }]}
            >
                <Radio.Group
                    options={[
                        { value: true, label: 'Đồng ý gia hạn' },
                        { value: false, label: 'Không đồng ý, giữ hạn cũ' },
                    ]}
                />
            </Form.Item>
            <Form.Item
                name="reason"
                label={granted === false ? 'Lý do không đồng ý' : 'Ý kiến (không bắt buộc)'}
                rules={granted === false ? [{ required: true, whitespace: true, message: 'Chưa nhập lý do.' }] : []}
            >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
            </Form.Item>
        </FormDialog>
    );
}

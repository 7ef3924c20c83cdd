import { Form, Input } from 'antd';
import type { Task } from '~/api/tasks';
import { FormDialog } from '~/ui/FormDialog';
import type { SentenceAct } from './acts';
import { useActForm } from './use_act_form';

interface Props {
    task: Task;
    act: SentenceAct;
    onClose: () => void;
}

export function SentenceDialog({ task, act, onClose }: Props) {
    const form = useActForm<Record<string, string>>({
        task,
        name: act.name,
        done: act.done,
        call: (values, key) => act.call(task, (values[act.field] ?? '').trim(), key),
        onClose,
    });
    return (
        <FormDialog title={act.title} ok={act.ok} danger={act.danger} {...form}>
            {act.ofResult && task.submission && (
                <p className="act_hint">
                    Đã nộp: <b>{task.submission.product}</b>
                </p>
            )}
            <Form.Item
                name={act.field}
                label={act.label}
                extra={act.hint}
                rules={act.required ? [{ required: true, whitespace: true, message: 'Chưa nhập nội dung.' }] : []}
            >
                <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
            </Form.Item>
        </FormDialog>
    );
}

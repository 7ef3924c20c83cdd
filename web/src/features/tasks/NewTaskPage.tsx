import { Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { tasks, type Task } from '~/api/tasks';
import { useAbility, useSession } from '~/layout/session';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { useFormDialog } from '~/ui/use_form_dialog';
import { TaskFields, type TaskFieldValues } from './TaskFields';

/** One task that comes from no directive. */
export default function NewTaskPage() {
    const { official } = useSession();
    const can = useAbility();
    const navigate = useNavigate();
    const { form, busy, problem, kept, onValuesChange, onFinish } = useFormDialog<TaskFieldValues, Task>({
        call: (values, key) =>
            tasks.create({ ...values, ordinal: '1', coordinator_unit_ids: values.coordinator_unit_ids ?? [] }, key),
        changes: [['tasks'], ['home']],
        said: 'Đã giao nhiệm vụ.',
        keep: 'task:new',
        onDone: (task) => void navigate(`/tasks/${task.id}`, { replace: true }),
        onClose: () => void navigate('/tasks', { replace: true }),
    });
    const leader = can('tasks_approve') ? official.id : null;
    const initial: Partial<TaskFieldValues> = {
        deadline_kind: 'date',
        coordinator_unit_ids: [],
        answerable_id: leader,
        approver_id: leader,
    };
    return (
        <Page
            title="Giao nhiệm vụ"
            note="Một việc, một đơn vị chủ trì. Nếu có văn bản, hãy nhập văn bản chỉ đạo để chương trình đọc giúp."
            up={{ path: '/tasks', label: 'Nhiệm vụ' }}
            width="narrow"
        >
            <div className="panel">
                {problem && <Trouble problem={problem} />}
                {kept && !problem && <p className="soft">Nội dung nhập dở lần trước vẫn còn ở đây.</p>}
                <Form
                    form={form}
                    layout="vertical"
                    requiredMark={false}
                    initialValues={{ ...initial, ...kept }}
                    onValuesChange={onValuesChange}
                    onFinish={onFinish}
                >
                    <TaskFields form={form} />
                    {can('tasks_override') && problem?.code === 'input.invalid' && (
                        <Form.Item
                            name="unclear_reason"
                            label="Chưa đủ 6 rõ mà vẫn giao: lý do"
                            extra="Chỉ Chủ tịch được làm việc này. Lý do hiện ở nhiệm vụ và được ghi vào nhật ký."
                        >
                            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
                        </Form.Item>
                    )}
                    <Button type="primary" htmlType="submit" loading={busy}>
                        Giao nhiệm vụ
                    </Button>
                </Form>
            </div>
        </Page>
    );
}

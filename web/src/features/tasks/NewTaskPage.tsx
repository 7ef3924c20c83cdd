import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Problem } from '~/api/problem';
import { tasks } from '~/api/tasks';
import { useAbility, useSession } from '~/layout/session';
import { showFieldProblems } from '~/ui/form_problem';
import { Page } from '~/ui/Page';
import { toast } from '~/ui/toast';
import { Trouble } from '~/ui/Trouble';
import { TaskFields, type TaskFieldValues } from './TaskFields';

/** One task that comes from no directive. */
export default function NewTaskPage() {
    const { official } = useSession();
    const can = useAbility();
    const navigate = useNavigate();
    const client = useQueryClient();
    const [form] = Form.useForm<TaskFieldValues>();
    const [problem, setProblem] = useState<Problem>();
    const create = useMutation({
        mutationFn: (values: TaskFieldValues) =>
            tasks.create({ ...values, ordinal: '1', coordinator_unit_ids: values.coordinator_unit_ids ?? [] }),
        onMutate: () => setProblem(undefined),
        onSuccess: (task) => {
            void client.invalidateQueries({ queryKey: ['tasks'] });
            toast.done('Đã giao nhiệm vụ.');
            void navigate(`/tasks/${task.id}`, { replace: true });
        },
        onError: (error) => setProblem(showFieldProblems(form, error)),
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
                <Form
                    form={form}
                    layout="vertical"
                    requiredMark={false}
                    initialValues={initial}
                    onFinish={(values) => create.mutate(values)}
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
                    <Button type="primary" htmlType="submit" loading={create.isPending}>
                        Giao nhiệm vụ
                    </Button>
                </Form>
            </div>
        </Page>
    );
}

import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import type { Problem } from '~/api/problem';
import type { Task } from '~/api/tasks';
import { showFieldProblems } from '~/ui/form_problem';
import { toast } from '~/ui/toast';
import { useTaskAct } from '../queries';

/** What every act's dialog shares: the form, the call, field errors, and the reload after somebody else was first. */
export function useActForm<Values extends object>(
    task: Task,
    done: string,
    call: (values: Values) => Promise<Task>,
    onClose: () => void,
) {
    const [form] = Form.useForm<Values>();
    const [problem, setProblem] = useState<Problem>();
    const client = useQueryClient();
    const act = useTaskAct(call, () => {
        toast.done(done);
        onClose();
    });
    return {
        form,
        busy: act.isPending,
        problem,
        onClose,
        onReload: () => {
            void client.invalidateQueries({ queryKey: ['task', task.id] });
            onClose();
        },
        onFinish: (values: Values) => {
            setProblem(undefined);
            act.mutate(values, { onError: (error) => setProblem(showFieldProblems(form, error)) });
        },
    };
}

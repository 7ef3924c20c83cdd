import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { asProblem } from '~/api/problem';
import { tasks, type Task, type TaskAct } from '~/api/tasks';
import { toast } from '~/ui/toast';
import { ACT_NAMES, STEPS } from './acts/acts';
import { taskChanges } from './changes';

const ActDialog = lazy(() => import('./acts/ActDialog'));

/** The acts the server offers this person now; the next step of the task's life stands first. */
export function TaskActs({ task }: { task: Task }) {
    const [open, setOpen] = useState<TaskAct>();
    const client = useQueryClient();
    const accept = useMutation({
        mutationFn: () => tasks.accept(task.id, { version: task.version }),
        onSuccess: () => toast.done('Đã nhận việc.'),
        onError: (error) => toast.trouble(asProblem(error).message),
        // Also when somebody else was first: the page then shows what they did.
        onSettled: () => Promise.all(taskChanges(task.id).map((queryKey) => client.invalidateQueries({ queryKey }))),
    });
    const acts = STEPS.filter((act) => task.may.includes(act) && !(act === 'ask_extension' && task.late));
    const press = (act: TaskAct) => {
        if (act === 'accept') accept.mutate();
        else setOpen(act);
    };
    if (acts.length === 0) return null;
    return (
        <section className="panel task_acts no_print" aria-label="Việc có thể làm">
            {acts.map((act, index) => (
                <Button
                    key={act}
                    block
                    type={index === 0 && act !== 'cancel' ? 'primary' : 'default'}
                    loading={act === 'accept' && accept.isPending}
                    onClick={() => press(act)}
                >
                    {ACT_NAMES[act]}
                </Button>
            ))}
            {open && (
                <Suspense>
                    <ActDialog task={task} act={open} onClose={() => setOpen(undefined)} />
                </Suspense>
            )}
        </section>
    );
}

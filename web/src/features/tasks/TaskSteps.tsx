import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Popconfirm } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { asProblem } from '~/api/problem';
import { tasks, type Step, type Task } from '~/api/tasks';
import { date } from '~/format/date';
import { count } from '~/format/number';
import { toast } from '~/ui/toast';
import { DueDay } from './DueDay';
import { taskChanges } from './changes';

const StepDialog = lazy(() => import('./acts/StepDialog'));

/** How the person of the task splits it. */
export function TaskSteps({ task }: { task: Task }) {
    const [open, setOpen] = useState<Step | 'new'>();
    const done = task.steps.filter(({ done_on }) => done_on).length;
    if (task.steps.length === 0 && !task.may_split) return null;
    return (
        <section className="panel" aria-labelledby="steps_title">
            <div className="panel_head">
                <h2 id="steps_title">Các bước</h2>
                {task.steps.length > 0 && (
                    <span className="soft">
                        {count(done)}/{count(task.steps.length)} xong
                    </span>
                )}
            </div>
            <ul className="task_steps">
                {task.steps.map((step) => (
                    <StepItem key={step.id} task={task} step={step} onEdit={() => setOpen(step)} />
                ))}
            </ul>
            {task.may_split && (
                <Button className="no_print" onClick={() => setOpen('new')}>
                    Thêm bước
                </Button>
            )}
            {open && (
                <Suspense>
                    <StepDialog
                        task={task}
                        step={open === 'new' ? undefined : open}
                        onClose={() => setOpen(undefined)}
                    />
                </Suspense>
            )}
        </section>
    );
}

function StepItem({ task, step, onEdit }: { task: Task; step: Step; onEdit: () => void }) {
    const client = useQueryClient();
    const act = useMutation({
        mutationFn: (call: (id: string, step: Step) => Promise<Task>) => call(task.id, step),
        onSuccess: (answer) => client.setQueryData(['task', task.id], answer),
        onError: (error) => {
            const { message, fields } = asProblem(error);
            toast.trouble([message, ...fields.map((one) => one.message)].join(' '));
        },
        // Also when somebody else was first: the page then shows what they did.
        onSettled: () => Promise.all(taskChanges(task.id).map((queryKey) => client.invalidateQueries({ queryKey }))),
    });
    return (
        <li>
            <Checkbox
                checked={Boolean(step.done_on)}
                disabled={!step.may_tick || act.isPending}
                onChange={({ target }) => act.mutate(target.checked ? tasks.finishStep : tasks.reopenStep)}
            >
                <span className={step.done_on ? 'step_done' : ''}>{step.content}</span>
            </Checkbox>
            <div className="row step_facts">
                {step.official_name && <span className="soft">{step.official_name}</span>}
                {step.due_on && (
                    <DueDay
                        due={{
                            ...step,
                            soon: false,
                            deadline_kind: 'date',
                            state: step.done_on ? 'approved' : 'in_progress',
                        }}
                    />
                )}
                {step.done_on && <span className="soft">xong ngày {date(step.done_on)}</span>}
                {task.may_split && (
                    <span className="no_print">
                        <Button type="link" size="small" onClick={onEdit}>
                            Sửa
                        </Button>
                        <Popconfirm
                            title="Bỏ bước này?"
                            okText="Bỏ"
                            cancelText="Giữ lại"
                            onConfirm={() => act.mutate(tasks.dropStep)}
                        >
                            <Button type="link" size="small" aria-label={`Bỏ bước ${step.content}`}>
                                Bỏ
                            </Button>
                        </Popconfirm>
                    </span>
                )}
            </div>
        </li>
    );
}

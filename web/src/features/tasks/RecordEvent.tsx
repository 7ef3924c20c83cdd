import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Task } from '~/api/tasks';
import { useAbility } from '~/layout/session';

const EventDialog = lazy(() => import('./acts/EventDialog'));

/** A conditional task waits for its event; who directs tasks records that it has happened. */
export function RecordEvent({ task }: { task: Task }) {
    const [open, setOpen] = useState(false);
    const may = useAbility()('tasks_direct');
    const ended = task.state === 'approved' || task.state === 'cancelled';
    if (!may || ended || task.deadline_kind !== 'conditional' || task.due_on) return null;
    return (
        <>
            <Button size="small" onClick={() => setOpen(true)}>
                Ghi nhận sự kiện đã xảy ra
            </Button>
            {open && (
                <Suspense>
                    <EventDialog task={task} onClose={() => setOpen(false)} />
                </Suspense>
            )}
        </>
    );
}

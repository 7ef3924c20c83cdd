import { WarningOutlined } from '@ant-design/icons';
import type { TaskRow } from '~/api/tasks';

/** Given out by the chair although a mark of 6 rõ is missing: a mark in lists, the reason where it is pointed at. */
export function UnclearMark({ task }: { task: Pick<TaskRow, 'unclear' | 'unclear_reason'> }) {
    if (!task.unclear_reason || task.unclear.length === 0) return null;
    return (
        <span className="tag soon" title={`Chủ tịch cho giao khi chưa đủ 6 rõ: ${task.unclear_reason}`}>
            <WarningOutlined aria-hidden /> Giao khi chưa rõ
        </span>
    );
}

/** The same in full, on the task's page. */
export function UnclearReason({ task }: { task: Pick<TaskRow, 'unclear' | 'unclear_reason'> }) {
    if (!task.unclear_reason || task.unclear.length === 0) return null;
    return (
        <p className="unclear_reason">
            <WarningOutlined aria-hidden /> Chủ tịch cho giao khi chưa rõ {task.unclear.join(', ')}. Lý do:{' '}
            {task.unclear_reason}
        </p>
    );
}

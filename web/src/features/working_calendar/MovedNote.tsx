import { Link } from 'react-router';
import type { MovedTasks } from '~/api/deadlines';
import { date } from '~/format/date';
import './moved_note.css';

/** Which open tasks the change of the calendar moved, or that it moved none. */
export function MovedNote({ moved }: { moved: MovedTasks | undefined }) {
    if (!moved) return null;
    if (moved.moved.length === 0)
        return (
            <p className="panel moved_note" role="status">
                Đã ghi. Không nhiệm vụ nào phải dời hạn.
            </p>
        );
    return (
        <section className="panel moved_note" role="status">
            <h2>Đã dời hạn {moved.moved.length} nhiệm vụ</h2>
            <ul>
                {moved.moved.map(({ task_id, content, from, to }) => (
                    <li key={task_id}>
                        <Link to={`/tasks/${task_id}`}>{content}</Link>: từ {date(from)} sang <b>{date(to)}</b>
                    </li>
                ))}
            </ul>
        </section>
    );
}

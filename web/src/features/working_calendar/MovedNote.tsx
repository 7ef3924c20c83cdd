import { Link } from 'react-router';
import type { MovedTasks } from '~/api/deadlines';
import { date } from '~/format/date';
import './moved_note.css';

/** Which open tasks and dossiers the change of the calendar moved, or that it moved none. */
export function MovedNote({ moved }: { moved: MovedTasks | undefined }) {
    if (!moved) return null;
    const tasks = moved.moved.map(({ task_id, content, ...days }) => ({
        to_page: `/tasks/${task_id}`,
        name: content,
        ...days,
    }));
    const dossiers = moved.moved_dossiers.map(({ dossier_id, code, ...days }) => ({
        to_page: `/dossiers/${dossier_id}`,
        name: code,
        ...days,
    }));
    if (tasks.length + dossiers.length === 0)
        return (
            <p className="panel moved_note" role="status">
                Đã ghi. Không nhiệm vụ hay hồ sơ nào phải dời hạn.
            </p>
        );
    return (
        <section className="panel moved_note" role="status">
            <MovedList what="nhiệm vụ" items={tasks} />
            <MovedList what="hồ sơ" items={dossiers} />
        </section>
    );
}

interface Moved {
    to_page: string;
    name: string;
    from: string;
    to: string;
}

function MovedList({ what, items }: { what: string; items: Moved[] }) {
    if (items.length === 0) return null;
    return (
        <>
            <h2>
                Đã dời hạn {items.length} {what}
            </h2>
            <ul>
                {items.map(({ to_page, name, from, to }) => (
                    <li key={to_page}>
                        <Link to={to_page}>{name}</Link>: từ {date(from)} sang <b>{date(to)}</b>
                    </li>
                ))}
            </ul>
        </>
    );
}

import { Link } from 'react-router';
import type { TaskRow } from '~/api/tasks';
import { DueDay } from './DueDay';
import { SixBars } from './SixMarks';
import { tone } from './TaskList';
import { marksFrom } from './words';

export function TaskCard({ task }: { task: TaskRow }) {
    return (
        <Link className={`task_card ${tone(task) ?? ''}`} to={`/tasks/${task.id}`}>
            <span className="clamp">{task.content}</span>
            <small>
                {task.lead_unit_name ?? 'Chưa có đơn vị chủ trì'}
                {task.official_name && `, ${task.official_name}`}
            </small>
            <footer>
                <DueDay due={task} />
                <SixBars marks={marksFrom(task.unclear)} />
            </footer>
        </Link>
    );
}

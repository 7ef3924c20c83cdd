import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { asProblem } from '~/api/problem';
import { tasks, type TaskRow } from '~/api/tasks';
import { date } from '~/format/date';
import { useSession } from '~/layout/session';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { barsOf, endOf, type Bar, type TimeWindow } from './time_line';
import { STATE_NAMES } from './words';

interface Props {
    task: TaskRow;
    shown: TimeWindow;
    open: boolean;
    onToggle: () => void;
}

/** What the bars show, in words. */
function words(given_on: string, due_on: string | null | undefined, late: boolean, ended_on: string | null): string {
    const due = due_on ? `hạn ${date(due_on)}` : 'không có ngày hạn';
    const end = ended_on ? `, xong ${date(ended_on)}` : '';
    return `Giao ${date(given_on)}, ${due}${end}${late ? ', trễ hạn' : ''}`;
}

export function TimeLineRow({ task, shown, open, onToggle }: Props) {
    const { today } = useSession();
    const ended = endOf(task);
    const said = words(task.given_on, task.due_on, task.late, ended);
    return (
        <li>
            <div className="time_line_row">
                <div className="time_line_label">
                    <button
                        type="button"
                        className="plain_button"
                        aria-expanded={open}
                        aria-label={`Bước và phần việc: ${task.content}`}
                        onClick={onToggle}
                    >
                        {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
                    </button>
                    <div>
                        <Link className="row_link clamp" to={`/tasks/${task.id}`}>
                            {task.content}
                        </Link>
                        <small className={task.late && !ended ? 'late_words' : 'soft'}>
                            {task.late && !ended && 'Trễ: '}
                            {task.due_on ? date(task.due_on) : 'không có ngày hạn'} · {STATE_NAMES[task.state]} ·{' '}
                            {task.lead_unit_name}
                        </small>
                    </div>
                </div>
                <Track
                    bars={barsOf(task.given_on, task.due_on, ended, today, shown)}
                    ended={ended !== null}
                    said={said}
                />
            </div>
            {open && <Inside task={task} shown={shown} />}
        </li>
    );
}

function Track({ bars, ended, said }: { bars: Bar[]; ended: boolean; said: string }) {
    return (
        <div className="time_line_track" title={said}>
            <span className="only_heard">{said}</span>
            {bars.map(({ kind, left, width }) => (
                <i
                    key={kind}
                    className={`${kind}${ended ? ' ended' : ''}`}
                    style={{ left: `${left}%`, width: `${width}%` }}
                />
            ))}
        </div>
    );
}

/** The steps of the person and the parts of the co-ordinators, each to its own day. */
function Inside({ task, shown }: { task: TaskRow; shown: TimeWindow }) {
    const { today } = useSession();
    const { data, error, refetch } = useQuery({ queryKey: ['tasks', task.id], queryFn: () => tasks.find(task.id) });
    if (error) return <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />;
    if (!data) return <Waiting lines={2} />;
    const lines = [
        ...data.steps.map(({ id, content, due_on, done_on, late }) => ({ id, name: content, due_on, done_on, late })),
        ...data.parts.map(({ unit_id, unit_name, content, due_on, done_on, late }) => ({
            id: unit_id,
            name: `${unit_name}${content ? `: ${content}` : ' (phối hợp)'}`,
            due_on,
            done_on,
            late,
        })),
    ];
    if (lines.length === 0) return <p className="time_line_none soft">Chưa chia bước, không có đơn vị phối hợp.</p>;
    return (
        <ul className="time_line_inside">
            {lines.map(({ id, name, due_on, done_on, late }) => (
                <li key={id} className="time_line_row">
                    <div className="time_line_label">
                        <div>
                            <span className="clamp">{name}</span>
                            <small className={late ? 'late_words' : 'soft'}>
                                {done_on ? `Xong ${date(done_on)}` : due_on ? `Hạn ${date(due_on)}` : 'Theo hạn chung'}
                                {late && ', trễ'}
                            </small>
                        </div>
                    </div>
                    <Track
                        bars={barsOf(task.given_on, due_on ?? task.due_on, done_on ?? endOf(task), today, shown)}
                        ended={Boolean(done_on)}
                        said={words(task.given_on, due_on ?? task.due_on, late, done_on ?? null)}
                    />
                </li>
            ))}
        </ul>
    );
}

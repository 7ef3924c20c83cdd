import { ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import type { DeadlineKind, TaskState } from '~/api/tasks';
import { date, daysBetween } from '~/format/date';
import { useSession } from '~/layout/session';
import { DEADLINE_KIND_NAMES } from './words';

export interface Due {
    due_on?: string | null;
    deadline_kind: DeadlineKind;
    state: TaskState;
    late: boolean;
    soon: boolean;
}

/** "trễ 3 ngày", "hôm nay", "còn 2 ngày": what the day means now. */
export function dueInWords({ due_on, state, late, soon }: Due, today: string): string {
    const ended = state === 'approved' || state === 'cancelled';
    if (late) return ended || !due_on || due_on >= today ? 'trễ hạn' : `trễ ${daysBetween(due_on, today)} ngày`;
    if (ended || !due_on) return '';
    const left = daysBetween(today, due_on);
    if (left === 0) return 'hôm nay';
    return soon || (left > 0 && left <= 7) ? `còn ${left} ngày` : '';
}

/** The day a task is due, and whether it is late or soon: by word and sign, not by colour alone. */
export function DueDay({ due }: { due: Due }) {
    const { today } = useSession();
    if (!due.due_on) return <span className="soft">{DEADLINE_KIND_NAMES[due.deadline_kind]}</span>;
    const words = dueInWords(due, today);
    const ended = due.state === 'approved' || due.state === 'cancelled';
    const tone = ended ? '' : due.late ? 'late' : due.soon ? 'soon' : '';
    return (
        <span className={`due ${tone}`}>
            {tone === 'late' && <ExclamationCircleFilled aria-hidden />}
            {tone === 'soon' && <ClockCircleOutlined aria-hidden />}
            <span>
                <time className="number" dateTime={due.due_on}>
                    {date(due.due_on)}
                </time>
                {words && <span className="due_words"> {words}</span>}
            </span>
        </span>
    );
}

import type { DeadlineKind, TaskState } from '~/api/tasks';
import { daysBetween } from '~/format/date';
import { useSession } from '~/layout/session';
import { Due } from '~/ui/Due';
import { DEADLINE_KIND_NAMES } from './words';

interface DueOf {
    due_on?: string | null;
    deadline_kind: DeadlineKind;
    state: TaskState;
    late: boolean;
    soon: boolean;
}

/** "trễ 3 ngày", "hôm nay", "còn 2 ngày": what the day means now. */
export function dueInWords({ due_on, state, late, soon }: DueOf, today: string): string {
    const ended = state === 'approved' || state === 'cancelled';
    if (late) return ended || !due_on || due_on >= today ? 'trễ hạn' : `trễ ${daysBetween(due_on, today)} ngày`;
    if (ended || !due_on) return '';
    const left = daysBetween(today, due_on);
    if (left === 0) return 'hôm nay';
    return soon || (left > 0 && left <= 7) ? `còn ${left} ngày` : '';
}

/** The day a task is due, and whether it is late or soon: by word and sign, not by colour alone. */
export function DueDay({ due }: { due: DueOf }) {
    const { today } = useSession();
    if (!due.due_on) return <span className="soft">{DEADLINE_KIND_NAMES[due.deadline_kind]}</span>;
    const ended = due.state === 'approved' || due.state === 'cancelled';
    const tone = ended ? undefined : due.late ? 'late' : due.soon ? 'soon' : undefined;
    return <Due on={due.due_on} tone={tone} words={dueInWords(due, today)} />;
}

import type { TaskState } from '~/api/tasks';
import { STATE_NAMES } from './words';

const TONES: Record<TaskState, string> = {
    drafted: 'quiet',
    assigned: '',
    accepted: '',
    in_progress: '',
    submitted: 'accent',
    approved: 'done',
    cancelled: 'quiet',
};

export function StateTag({ state }: { state: TaskState }) {
    return <span className={`tag ${TONES[state]}`}>{STATE_NAMES[state]}</span>;
}

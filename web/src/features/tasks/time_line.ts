import type { TaskRow } from '~/api/tasks';
import { addDays, daysBetween } from '~/format/date';

export type Zoom = 'weeks' | 'months';

/** The days that are shown, both counted, and where its divisions begin. */
export interface TimeWindow {
    from: string;
    to: string;
    divisions: { day: string; name: string }[];
}

const WEEKS = 8;
const MONTHS = 6;

const monday = (day: string) => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

function monthAfter(day: string, count: number): string {
    const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** Begins a little before `at`, so that what is just over is seen too. */
export function windowAt(at: string, zoom: Zoom): TimeWindow {
    if (zoom === 'weeks') {
        const from = addDays(monday(at), -14);
        const days = Array.from({ length: WEEKS }, (_, week) => addDays(from, week * 7));
        const divisions = days.map((day) => ({ day, name: `${day.slice(8)}/${day.slice(5, 7)}` }));
        return { from, to: addDays(from, WEEKS * 7 - 1), divisions };
    }
    const from = monthAfter(at, -2);
    const days = Array.from({ length: MONTHS }, (_, month) => monthAfter(from, month));
    const divisions = days.map((day) => ({ day, name: `T${Number(day.slice(5, 7))}/${day.slice(2, 4)}` }));
    return { from, to: addDays(monthAfter(from, MONTHS), -1), divisions };
}

/** A window further on, or back. */
export function moved(at: string, zoom: Zoom, by: 1 | -1): string {
    return zoom === 'weeks' ? addDays(at, by * 28) : monthAfter(at, by * 3);
}

/** Where a day begins, in per cent of the window. */
export function place(day: string, { from, to }: TimeWindow): number {
    return (100 * daysBetween(from, day)) / (daysBetween(from, to) + 1);
}

export interface Bar {
    kind: 'planned' | 'late' | 'without_end';
    left: number;
    width: number;
}

function bar(kind: Bar['kind'], first: string, last: string, shown: TimeWindow): Bar[] {
    const left = Math.max(0, place(first, shown));
    const right = Math.min(100, place(addDays(last, 1), shown));
    return right > left ? [{ kind, left, width: right - left }] : [];
}

/** From a first day to the last day in time; what came, or comes, after that is late. */
export function barsOf(
    given_on: string,
    due_on: string | null | undefined,
    ended_on: string | null | undefined,
    today: string,
    shown: TimeWindow,
): Bar[] {
    const end = ended_on ?? today;
    if (!due_on) return bar(ended_on ? 'planned' : 'without_end', given_on, ended_on ?? shown.to, shown);
    const first = given_on < due_on ? given_on : due_on;
    const planned = bar('planned', first, due_on, shown);
    return end > due_on ? [...planned, ...bar('late', addDays(due_on, 1), end, shown)] : planned;
}

/** The day on which it was no longer to be done: the submission that was approved counts. */
export function endOf({ state, submitted_on, approved_on, due_on, given_on }: TaskRow): string | null {
    if (state === 'approved') return submitted_on ?? approved_on ?? null;
    return state === 'cancelled' ? (due_on ?? given_on) : null;
}

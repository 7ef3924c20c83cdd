import { api, type List } from './client';

/** A weekday that is off, or a day of a weekend that is worked. */
export interface SpecialDay {
    day: string;
    working: boolean;
    name: string;
    /** Of this office alone. */
    own: boolean;
    /** false: no source confirms it yet. */
    sure: boolean;
    source?: string | null;
    changed_by?: string | null;
    changed_at?: string | null;
}

export interface OwnDayDraft {
    day: string;
    working: boolean;
    name: string;
    source: string;
}

/** The open tasks and dossiers whose deadline another working calendar moves. */
export interface MovedTasks {
    moved: { task_id: string; content: string; from: string; to: string }[];
    moved_dossiers: { dossier_id: string; code: string; from: string; to: string }[];
}

export interface OccurrenceLink {
    task_id: string;
    due_on?: string | null;
}

/** Why a task is due on its day, step by step. */
export interface DeadlineSteps {
    due_on?: string | null;
    first_due_on?: string | null;
    /** The occurrences before and after this one, of a recurring task. */
    previous?: OccurrenceLink | null;
    next?: OccurrenceLink | null;
    steps: { code: string; text: string; day?: string | null }[];
}

export const deadlines = {
    calendar: (year: number) => api.get<List<SpecialDay>>('/working_calendar', { year }),
    setDay: (draft: OwnDayDraft) => api.post<MovedTasks>('/working_calendar/days', draft),
    removeDay: (day: string) => api.delete<MovedTasks>(`/working_calendar/days/${day}`),
    explain: (task_id: string) => api.get<DeadlineSteps>(`/tasks/${task_id}/deadline`),
};

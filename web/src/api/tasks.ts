import type { Attachment } from './attachments';
import { api, downloadPath, type List } from './client';

export const TASK_STATES = [
    'drafted',
    'assigned',
    'accepted',
    'in_progress',
    'submitted',
    'approved',
    'cancelled',
] as const;
export type TaskState = (typeof TASK_STATES)[number];

export type DeadlineKind = 'date' | 'recurring' | 'continuous' | 'conditional' | 'none';

/** The acts the server offers in `may`. */
export type TaskAct =
    | 'edit'
    | 'assign'
    | 'accept'
    | 'send_back'
    | 'report_progress'
    | 'submit'
    | 'approve'
    | 'return'
    | 'cancel'
    | 'ask_extension'
    | 'decide_extension'
    | 'remind';

/** nhiệm vụ, as lists show it */
export interface TaskRow {
    id: string;
    ordinal: string;
    content: string;
    state: TaskState;
    late: boolean;
    soon: boolean;
    lead_unit_id: string | null;
    lead_unit_name: string | null;
    official_id?: string | null;
    official_name?: string | null;
    directive_id?: string | null;
    directive_code?: string | null;
    product?: string | null;
    deadline_text?: string | null;
    deadline_kind: DeadlineKind;
    due_on?: string | null;
    progress: number;
    unclear: string[];
    /** Why a chair gave it out although a mark was missing. */
    unclear_reason?: string | null;
    /** How often its result was not good enough. */
    returned: number;
    /** Of its co-ordinators: how many parts there are, and are done. */
    parts: number;
    parts_done: number;
    version: number;
}

/** 6 rõ */
export interface Marks {
    person: boolean;
    work: boolean;
    time: boolean;
    responsibility: boolean;
    authority: boolean;
    product: boolean;
}

export interface TaskEvent {
    at: string;
    official_name: string;
    act: string;
    act_name: string;
    note?: string | null;
    due_on?: string | null;
}

export interface Submission {
    product: string;
    submitted_on: string;
    attachments: Attachment[];
}

export interface Task extends TaskRow {
    first_due_on?: string | null;
    coordinators: { unit_id: string; unit_name: string }[];
    answerable_id?: string | null;
    answerable_name?: string | null;
    approver_id?: string | null;
    approver_name?: string | null;
    marks: Marks;
    occurrences?: string[] | null;
    source_line?: number | null;
    source_heading?: string | null;
    source_page?: number | null;
    directive_subject?: string | null;
    submission?: Submission | null;
    extension?: { due_on: string; reason: string; asked_by: string } | null;
    history: TaskEvent[];
    may: TaskAct[];
}

/** What a person writes to make a task: alone, or as one of a directive's. */
export interface TaskDraft {
    ordinal: string;
    content: string;
    lead_unit_id: string | null;
    official_id?: string | null;
    coordinator_unit_ids: string[];
    product?: string | null;
    deadline_text?: string | null;
    deadline_kind: DeadlineKind;
    due_on?: string | null;
    occurrences?: string[] | null;
    answerable_id?: string | null;
    approver_id?: string | null;
    /** A chair's reason for a task that is not clear. */
    unclear_reason?: string | null;
    source_line?: number | null;
    source_heading?: string | null;
    source_page?: number | null;
}

/** A changed task; what is absent stays as it is. */
export type TaskChange = Partial<Omit<TaskDraft, 'ordinal' | 'source_line' | 'source_heading' | 'source_page'>> & {
    version: number;
};

export interface TaskFilters {
    scope?: 'mine' | 'unit' | 'all';
    state?: string;
    due?: 'late' | 'today' | 'soon' | 'week' | 'month' | 'none';
    unit_id?: string;
    official_id?: string;
    /** "true": only those that no person has yet. */
    nobody?: string;
    directive_id?: string;
    q?: string;
    from?: string;
    to?: string;
    sort?: string;
}

export interface TaskCounts {
    by_state: Partial<Record<TaskState, number>>;
    late: number;
    soon: number;
    open: number;
}

type Paging = { after?: string; limit?: number };

const act =
    <Body extends { version: number }>(name: string) =>
    (id: string, body: Body) =>
        api.post<Task>(`/tasks/${id}/${name}`, body);

export const tasks = {
    list: (filters: TaskFilters & Paging) => api.get<List<TaskRow>>('/tasks', { ...filters }),
    counts: (filters: TaskFilters) => api.get<TaskCounts>('/tasks/counts', { ...filters }),
    exportPath: (filters: TaskFilters) => downloadPath('/tasks/export.xlsx', { ...filters }),
    find: (id: string) => api.get<Task>(`/tasks/${id}`),
    create: (draft: TaskDraft) => api.post<Task>('/tasks', draft),
    change: (id: string, body: TaskChange) => api.patch<Task>(`/tasks/${id}`, body),
    assign: act<{ official_id: string; note?: string; version: number }>('assignment'),
    accept: act<{ version: number }>('acceptance'),
    sendBack: act<{ reason: string; version: number }>('refusal'),
    reportProgress: act<{ progress: number; note: string; version: number }>('progress'),
    submit: act<{ product: string; attachment_ids: string[]; version: number }>('submission'),
    approve: act<{ note?: string; version: number }>('approval'),
    return: act<{ reason: string; version: number }>('return'),
    cancel: act<{ reason: string; version: number }>('cancellation'),
    askExtension: act<{ due_on: string; reason: string; version: number }>('extension'),
    decideExtension: act<{ granted: boolean; reason?: string; version: number }>('extension_decision'),
    remind: act<{ note: string; version: number }>('reminder'),
};

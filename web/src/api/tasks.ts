import type { Attachment } from './attachments';
import { api, downloadPath, keyed, queryString, type List } from './client';

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
    | 'remind'
    | 'recall'
    | 'reopen';

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
    /** As first given. */
    first_due_on?: string | null;
    given_on: string;
    submitted_on?: string | null;
    approved_on?: string | null;
    progress: number;
    unclear: string[];
    /** Why a chair gave it out although a mark was missing. */
    unclear_reason?: string | null;
    /** How often its result was not good enough. */
    returned: number;
    /** Of its co-ordinators: how many parts there are, and are done. */
    part_count: number;
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
    attachments: Attachment[];
}

export type PartAct = 'edit' | 'assign' | 'report' | 'return';

/** phần việc: what one co-ordinating unit owes */
export interface Part {
    unit_id: string;
    unit_name: string;
    content?: string | null;
    product?: string | null;
    /** Its own day, or else the task's. */
    due_on?: string | null;
    own_due_on?: string | null;
    official_id?: string | null;
    official_name?: string | null;
    state: 'open' | 'done';
    late: boolean;
    done_on?: string | null;
    result?: string | null;
    returned: number;
    version: number;
    may: PartAct[];
}

/** bước */
export interface Step {
    id: string;
    content: string;
    due_on?: string | null;
    official_id?: string | null;
    official_name?: string | null;
    done_on?: string | null;
    late: boolean;
    version: number;
    may_tick: boolean;
}

export interface StepDraft {
    content: string;
    due_on?: string | null;
    official_id?: string | null;
}

/** trao đổi */
export interface Comment {
    id: string;
    at: string;
    official_id: string;
    official_name: string;
    content: string;
    mention_ids: string[];
    attachments: Attachment[];
}

/** Who may see the task, and so be called by "@". */
export interface Person {
    id: string;
    name: string;
    post: string;
    unit_name: string;
}

export interface Submission {
    product: string;
    submitted_on: string;
    attachments: Attachment[];
}

export interface Task extends TaskRow {
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
    parts: Part[];
    /** Of those that are open. */
    parts_late: number;
    steps: Step[];
    may_split: boolean;
    progress_by_steps?: number | null;
    comments: Comment[];
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
    /** What is between its giving and its end, or deadline, in these days. */
    during_from?: string;
    during_to?: string;
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
    (id: string, body: Body, key?: string) =>
        api.post<Task>(keyed(`/tasks/${id}/${name}`, key), body);

const partAct =
    <Body extends { version: number }>(name: string) =>
    (id: string, unit_id: string, body: Body, key?: string) =>
        api.post<Task>(keyed(`/tasks/${id}/parts/${unit_id}/${name}`, key), body);

export const tasks = {
    list: (filters: TaskFilters & Paging) => api.get<List<TaskRow>>('/tasks', { ...filters }),
    counts: (filters: TaskFilters) => api.get<TaskCounts>('/tasks/counts', { ...filters }),
    exportPath: (filters: TaskFilters) => downloadPath('/tasks/export.xlsx', { ...filters }),
    find: (id: string) => api.get<Task>(`/tasks/${id}`),
    create: (draft: TaskDraft, key?: string) => api.post<Task>(keyed('/tasks', key), draft),
    change: (id: string, body: TaskChange, key?: string) => api.patch<Task>(keyed(`/tasks/${id}`, key), body),
    handOver: (body: { from_id: string; to_id: string; reason: string }, key?: string) =>
        api.post<{ tasks: number }>(keyed('/tasks/handover', key), body),
    assign: act<{ official_id: string; note?: string; version: number }>('assignment'),
    accept: act<{ version: number }>('acceptance'),
    sendBack: act<{ reason: string; version: number }>('refusal'),
    reportProgress: act<{ progress: number; note: string; attachment_ids: string[]; version: number }>('progress'),
    submit: act<{ product: string; attachment_ids: string[]; version: number }>('submission'),
    approve: act<{ note?: string; version: number }>('approval'),
    return: act<{ reason: string; version: number }>('return'),
    cancel: act<{ reason: string; version: number }>('cancellation'),
    askExtension: act<{ due_on: string; reason: string; version: number }>('extension'),
    decideExtension: act<{ granted: boolean; reason?: string; version: number }>('extension_decision'),
    remind: act<{ note: string; version: number }>('reminder'),
    /** What a conditional task waits for has happened. */
    recordEvent: act<{ happened_on: string; event: string; due_on?: string | null; version: number }>('event'),
    recall: act<{ reason: string; version: number }>('recall'),
    reopen: act<{ reason: string; version: number }>('reopening'),
    changePart: (
        id: string,
        unit_id: string,
        body: { content?: string; product?: string; due_on?: string | null; version: number },
        key?: string,
    ) => api.put<Task>(keyed(`/tasks/${id}/parts/${unit_id}`, key), body),
    assignPart: partAct<{ official_id: string; version: number }>('assignment'),
    reportPart: partAct<{ result: string; version: number }>('result'),
    returnPart: partAct<{ reason: string; version: number }>('return'),
    addStep: (id: string, draft: StepDraft, key?: string) => api.post<Task>(keyed(`/tasks/${id}/steps`, key), draft),
    changeStep: (id: string, step_id: string, body: StepDraft & { version: number }, key?: string) =>
        api.put<Task>(keyed(`/tasks/${id}/steps/${step_id}`, key), body),
    dropStep: (id: string, { id: step_id, version }: Step) =>
        api.delete<Task>(`/tasks/${id}/steps/${step_id}${queryString({ version })}`),
    finishStep: (id: string, { id: step_id, version }: Step) =>
        api.post<Task>(`/tasks/${id}/steps/${step_id}/completion`, { version }),
    reopenStep: (id: string, { id: step_id, version }: Step) =>
        api.delete<Task>(`/tasks/${id}/steps/${step_id}/completion${queryString({ version })}`),
    people: (id: string) => api.get<{ items: Person[] }>(`/tasks/${id}/people`),
    comment: (id: string, body: { content: string; mention_ids: string[]; attachment_ids: string[] }, key?: string) =>
        api.post<Task>(keyed(`/tasks/${id}/comments`, key), body),
};

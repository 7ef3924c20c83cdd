import { api, downloadPath, keyed, type List } from './client';

export type Level = 'full' | 'partial' | 'information';
export type Channel = 'online' | 'counter' | 'postal';

/** hồ sơ, as lists show it */
export interface DossierRow {
    id: string;
    code: string;
    procedure_code: string;
    procedure_name: string;
    field: string;
    level: string;
    unit_id?: string | null;
    unit_name?: string | null;
    /** Masked in lists. */
    applicant: string;
    channel: string;
    received_at: string;
    due_on: string | null;
    finished_at?: string | null;
    state: number;
    state_name: string;
    outcome?: 'result' | 'refused' | 'withdrawn' | null;
    overdue: boolean;
    at_risk: boolean;
}

export interface Pause {
    state: number;
    state_name?: string;
    from: string;
    to?: string | null;
    /** Of a dossier that the office handles itself the moments are known. */
    started_at?: string | null;
    ended_at?: string | null;
}

/** A state in which an import has shown the dossier. */
export interface StateSeen {
    state: number;
    state_name: string;
    seen_on: string;
    import_name: string;
    source_name: string;
}

export interface Dossier extends DossierRow {
    /** đồng */
    fee?: number | null;
    fee_bearing: boolean;
    payment?: string | null;
    paid_online: boolean;
    components_digitised: boolean;
    result_electronic: boolean;
    pauses: Pause[];
    /** Of a dossier that another system handles. */
    states_seen: StateSeen[];
    import_id?: string | null;
    /** What follows stands with dossiers that the office handles itself. */
    version?: number;
    first_due_on?: string | null;
    due_at?: string | null;
    /** What this person may do now. */
    acts?: DossierAct[];
    held?: DossierPlace;
    came_from?: DossierPlace | null;
    next_step?: number | null;
    /** The last day for the supplement that is asked for. */
    limit_on?: string | null;
    steps?: DossierStep[];
    holdings?: DossierHolding[];
    history?: DossierLine[];
    delivery?: { receiver: string; way: Channel; signed: boolean } | null;
}

/** Where a dossier lies. */
export interface DossierPlace {
    unit_id: string;
    unit_name: string | null;
    official_id: string | null;
    official_name: string | null;
    step: number | null;
    step_name: string | null;
}

/** bước giải quyết of the procedure's version */
export interface DossierStep {
    step: number;
    name: string;
    unit_id: string | null;
    unit_name: string | null;
    share: number | null;
    ends_on: string | null;
    standing: 'done' | 'now' | 'to_come';
}

/** Who had it, and for how much working time. */
export interface DossierHolding {
    unit_name: string | null;
    official_name: string | null;
    step_name: string | null;
    from: string;
    to: string | null;
    working_minutes: number;
}

/** One thing that was done; the newest first. */
export interface DossierLine {
    number: number;
    at: string;
    act: string;
    act_name: string;
    official_name: string | null;
    to_unit_name: string | null;
    to_official_name: string | null;
    step_name: string | null;
    state: number;
    note: string | null;
    due_before: string | null;
    due_after: string | null;
    limit_on: string | null;
    paper: number | null;
    form_code: string | null;
}

export type DossierAct =
    | 'accept'
    | 'start'
    | 'hand_over'
    | 'hand_back'
    | 'ask_supplement'
    | 'receive_supplement'
    | 'end_unsupplemented'
    | 'ask_payment'
    | 'receive_payment'
    | 'stop'
    | 'resume'
    | 'end_stopped'
    | 'withdraw'
    | 'apologise'
    | 'refuse'
    | 'resolve'
    | 'deliver'
    | 'reopen';

/** Each act is a sub-resource of the dossier. */
export const ACT_PATHS: Record<DossierAct, string> = {
    accept: 'acceptance',
    start: 'start',
    hand_over: 'hand_over',
    hand_back: 'return',
    ask_supplement: 'supplement_request',
    receive_supplement: 'supplement',
    end_unsupplemented: 'supplement_end',
    ask_payment: 'payment_request',
    receive_payment: 'payment_receipt',
    stop: 'stop',
    resume: 'resumption',
    end_stopped: 'stop_end',
    withdraw: 'withdrawal',
    apologise: 'apology',
    refuse: 'refusal',
    resolve: 'result',
    deliver: 'delivery',
    reopen: 'reopening',
};

/** What an act may say; each wants its own part. */
export interface DossierSaid {
    reason?: string;
    unit_id?: string;
    official_id?: string | null;
    step?: number | null;
    limit_on?: string;
    due_on?: string;
    result_electronic?: boolean;
    receiver?: string;
    way?: Channel;
    signed?: boolean;
}

export interface DossierFilters {
    state?: string;
    unit_id?: string;
    field?: string;
    channel?: string;
    level?: string;
    procedure_code?: string;
    received_from?: string;
    received_to?: string;
    due?: string;
    holder?: string;
    open?: string;
    q?: string;
}

/** Why a dossier is due on its day. */
export interface DossierDeadline {
    due_on: string | null;
    /** By the procedure's time limit; null while the clock stands still or the limit is not known. */
    reckoned_on: string | null;
    agreement: 'no_procedure' | 'no_limit' | 'follows' | 'differs' | 'no_due_day' | 'stands';
    note: string;
    procedure_id: string | null;
    limit_text: string | null;
    valid_from: string | null;
    source: string | null;
    lines: { code: string; text: string }[];
}

export const dossiers = {
    list: (filters: DossierFilters & { after?: string; limit?: number }) =>
        api.get<List<DossierRow>>('/dossiers', { ...filters }),
    find: (id: string) => api.get<Dossier>(`/dossiers/${id}`),
    exportPath: (filters: DossierFilters) => downloadPath('/dossiers/export.xlsx', { ...filters }),
    act: ({ id, version }: Dossier, act: DossierAct, said: DossierSaid, key?: string) =>
        api.post<Dossier>(keyed(`/dossiers/${id}/${ACT_PATHS[act]}`, key), { ...said, version }),
    deadline: (id: string) => api.get<DossierDeadline>(`/dossiers/${id}/deadline`),
};

import { api, downloadPath, type List } from './client';

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
    deadline: (id: string) => api.get<DossierDeadline>(`/dossiers/${id}/deadline`),
};

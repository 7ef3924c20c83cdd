import { api, type List } from './client';
import type { Level } from './dossiers';

export type LimitUnit = 'working_days' | 'working_hours';

/** thủ tục hành chính, as lists show it, with what is in force today */
export interface ProcedureRow {
    id: string;
    code: string | null;
    name: string;
    field: string;
    level: Level | '';
    from_import: boolean;
    /** "3 ngày làm việc"; null while nobody has written its limit down. */
    limit_text: string | null;
    /** đồng */
    fee: number | null;
    unit_name: string | null;
    valid_from: string | null;
}

export interface Paper {
    name: string;
    originals: number;
    copies: number;
    required: boolean;
}

export interface ProcedureStep {
    name: string;
    unit_id?: string | null;
    unit_name?: string | null;
    /** Hundredths of the time limit. */
    share?: number | null;
}

/** What a person writes of a version. */
export interface VersionDraft {
    valid_from: string;
    limit_unit: LimitUnit;
    /** 0 working days: the same day. */
    limit_amount: number;
    /** "15:00"; what comes later counts as received on the next working day. */
    cut_off?: string | null;
    fee: number;
    fee_note?: string;
    level: Level | '';
    unit_id?: string | null;
    papers: Paper[];
    results: string[];
    steps: ProcedureStep[];
    source: string;
}

/** What holds from a day on. */
export interface ProcedureVersion extends VersionDraft {
    id: string;
    limit_text: string;
    unit_name: string | null;
    changed_by: string;
    changed_at: string;
    version: number;
    /** What it says otherwise than the version before. */
    changes: string[];
}

export interface Procedure extends ProcedureRow {
    version: number;
    in_force_id: string | null;
    /** The newest first. */
    versions: ProcedureVersion[];
}

export interface NameDraft {
    code?: string | null;
    name: string;
    field: string;
}

export interface ProcedureFilters {
    q?: string;
    field?: string;
    without_limit?: string;
}

export const procedures = {
    list: (filters: ProcedureFilters = {}) => api.get<List<ProcedureRow>>('/procedures', { ...filters }),
    find: (id: string) => api.get<Procedure>(`/procedures/${id}`),
    add: (draft: NameDraft & VersionDraft) => api.post<Procedure>('/procedures', draft),
    rename: (id: string, draft: NameDraft & { version: number }) => api.patch<Procedure>(`/procedures/${id}`, draft),
    addVersion: (id: string, draft: VersionDraft) => api.post<Procedure>(`/procedures/${id}/versions`, draft),
    correctVersion: (id: string, version: ProcedureVersion, draft: VersionDraft) =>
        api.put<Procedure>(`/procedures/${id}/versions/${version.id}`, { ...draft, version: version.version }),
};

import { api, downloadPath, type List } from './client';
import type { DossierRow } from './dossiers';
import type { FigureQuery } from './figures';

/** So many late dossiers, and what those who had them took. */
export interface LateSum {
    dossiers: number;
    resolved_late: number;
    open_overdue: number;
    /** Working days after the due day; null of none. */
    median_days: number | null;
    working_minutes: number;
    /** Of these, beyond the step's share of the time. */
    over_minutes: number;
}

export interface LateCause extends LateSum {
    cause: string;
    name: string;
    how: string;
}

export interface LateOfficial extends LateSum {
    /** null: nobody in the unit had taken it. */
    official_id: string | null;
    official_name: string | null;
}

export interface LateUnit extends LateSum {
    unit_id: string;
    unit_name: string | null;
    /** None where the viewer is not told of them. */
    officials: LateOfficial[];
}

/** vì sao trễ: the late dossiers of a period by cause, and by who had them */
export interface Lateness {
    from: string;
    to: string;
    as_of: string;
    day_minutes: number;
    total: LateSum;
    causes: LateCause[];
    units: LateUnit[];
}

export interface LateHolder {
    unit_name: string | null;
    official_name: string | null;
    step_name: string | null;
    working_minutes: number;
    over_minutes: number;
    main: boolean;
}

export interface LateRow {
    dossier: DossierRow;
    cause: string;
    cause_name: string;
    /** Working days after the due day. */
    days: number;
    open: boolean;
    /** The reason of form 04. */
    note: string;
    /** Of the main holder. */
    unit_name: string | null;
    holders: LateHolder[];
}

/** Which rows: of one cause, of one main holder, ended or still open. */
export interface LateWanted {
    cause?: string;
    holder_unit_id?: string;
    holder_id?: string;
    holder_nobody?: string;
    standing?: 'resolved' | 'open';
}

export interface ProcedureDays {
    /** "": dossiers that name none. */
    procedure_id: string;
    code: string | null;
    name: string;
    field: string;
    /** "" where nobody has recorded one. */
    limit_text: string;
    dossiers: number;
    /** null of too few. */
    median: number | null;
    ninetieth: number | null;
    late: number;
    late_text: string;
}

export const lateness = {
    get: (query: FigureQuery) => api.get<Lateness>('/lateness', { ...query }),
    rows: (query: FigureQuery & LateWanted & { after?: string; limit?: number }) =>
        api.get<List<LateRow>>('/lateness/rows', { ...query }),
    days: (query: FigureQuery) => api.get<{ few: number; items: ProcedureDays[] }>('/procedure_days', { ...query }),
    daysPath: (query: FigureQuery) => downloadPath('/procedure_days/export.xlsx', { ...query }),
};

import { api, downloadPath, type List } from './client';

export interface Rate {
    numerator: number;
    denominator: number;
    /** "98,86 %", or that there is no data. */
    text: string;
}

/** Kept as it was made; over and without a report; not over yet. */
export type WeekState = 'made' | 'missing' | 'running';

interface Week {
    from: string;
    to: string;
    state: WeekState;
}

/** A line of the list of weeks; without a report only its days. */
export interface WeekRow extends Week {
    made_at?: string;
    /** Nobody: it was made by itself. */
    made_by_name?: string | null;
    figures?: Record<string, number>;
    on_time?: Rate;
    at_risk?: number | null;
    /** How many of its numbers the registers now say otherwise. */
    changed?: number;
}

/** The numbers of a unit, or of all. */
export interface WeekLine {
    unit_id: string | null;
    name: string;
    figures: Record<string, number>;
    before: Record<string, number>;
    on_time: Rate;
    on_time_before: Rate;
    at_risk: number;
    due_next: number;
}

export interface ChangedFigure {
    unit_id: string | null;
    name: string;
    figure: string;
    kept: number;
    now: number;
}

export interface ListedDossier {
    dossier_id: string;
    code: string;
    procedure_name: string;
    unit_id: string;
    due_on: string | null;
    /** Working days over, or left. */
    days: number;
    holder: string;
    /** Parts of a thousand. */
    late?: number;
    reasons?: string[];
}

export type WeekList = 'overdue' | 'at_risk' | 'due_next';

/** báo cáo hồ sơ tuần */
export interface WeeklyReport extends Week {
    made_at: string | null;
    made_by_name: string | null;
    foretold_on: string | null;
    /** Whose numbers alone lead to rows; null: everybody's. */
    own_unit_id: string | null;
    opening: string;
    units: WeekLine[];
    total: WeekLine;
    changes: ChangedFigure[];
    lists: Record<WeekList, { items: ListedDossier[]; hidden: number }>;
}

/** How a dossier is counted. */
interface Counted {
    figure: string;
    unit_id: string;
    carried_over: boolean;
}

export interface ChangedDossier {
    dossier_id: string;
    code: string;
    procedure_name: string | null;
    unit_name: string | null;
    kept: Counted | null;
    now: Counted | null;
}

export const weeklyReports = {
    list: (query: { after?: string }) => api.get<List<WeekRow>>('/weekly_reports', query),
    find: (week: string) => api.get<WeeklyReport>(`/weekly_reports/${week}`),
    make: (week: string) => api.post<WeeklyReport>('/weekly_reports', { week }),
    changes: (week: string) => api.get<{ items: ChangedDossier[]; hidden: number }>(`/weekly_reports/${week}/changes`),
    filePath: (week: string) => downloadPath(`/weekly_reports/${week}/file.docx`),
};

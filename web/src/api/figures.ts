import { api, downloadPath, type List } from './client';
import type { DocumentRow } from './documents';
import type { Part, TaskEvent, TaskRow } from './tasks';

export interface Share {
    code: string;
    name: string;
    numerator: number;
    denominator: number;
    /** "98,86 %", or that there is no data. */
    text: string;
    /** The figures whose sums the two parts are. */
    numerator_figures: string[];
    denominator_figures: string[];
}

export interface Figures {
    figures: Record<string, number>;
    shares: Share[];
}

/** What figures are asked for: any two days, and only one unit or field. */
export interface FigureQuery {
    from: string;
    to: string;
    unit_id?: string;
    field?: string;
    official_id?: string;
    /** "true": only what nobody has yet. */
    nobody?: string;
    channel?: string;
    level?: string;
    procedure_id?: string;
    /** "true": only where it is not stated. */
    without_field?: string;
    without_channel?: string;
    without_unit?: string;
    without_level?: string;
    without_procedure?: string;
    /** Of a city: the code of one of its communes. */
    commune?: string;
}

/** A line of form II.06a: its columns (3) to (13), and every figure behind them. */
export interface FormLine {
    field: string;
    columns: Record<string, number>;
    figures: Record<string, number>;
}

export interface FormIdentity {
    sum: number;
    parts: number[];
    holds: boolean;
    left: number;
    right: number;
}

export interface ControlForm {
    from: string;
    to: string;
    columns: { number: number; figures: string[] }[];
    lines: FormLine[];
    total: FormLine;
    identities: FormIdentity[];
}

export type TableBy = 'unit' | 'field' | 'channel' | 'level' | 'procedure' | 'official' | 'commune';

/** The figures of dossiers of one unit, field … */
export interface TableLine {
    /** "": not stated. */
    key: string;
    name: string;
    code: string;
    figures: Record<string, number>;
}

export interface FigureTable {
    items: TableLine[];
    total: { figures: Record<string, number> };
}

/** What a figure of tasks counts: a task, or what was done to it, or a part of it. */
export interface CountedTask extends TaskRow {
    visible: boolean;
    event?: TaskEvent;
    part?: Part;
}

/** A paper that was read to be mended before it is sent. */
export interface CountedReading {
    id: string;
    at: string;
    official_name: string;
    name: string;
    kind: string;
    subject: string;
    first: boolean;
    findings: number;
    errors: number;
}

export interface CountedDocument extends DocumentRow {
    visible: boolean;
}

export const figures = {
    form: (query: FigureQuery) => api.get<ControlForm>('/form_ii06a', { ...query }),
    formPath: (query: FigureQuery) => downloadPath('/form_ii06a/export.xlsx', { ...query }),
    table: (by: TableBy, query: FigureQuery) => api.get<FigureTable>('/figure_table', { by, ...query }),
    get: (query: FigureQuery) => api.get<Figures>('/figures', { ...query }),
    /** Exactly the rows behind the count; what they are says the register of the figure. */
    rows: <Row>(code: string, query: FigureQuery & { after?: string; limit?: number }) =>
        api.get<List<Row>>(`/figures/${code}/rows`, { ...query }),
};

import { api, type List } from './client';
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
    get: (query: FigureQuery) => api.get<Figures>('/figures', { ...query }),
    /** Exactly the rows behind the count; what they are says the register of the figure. */
    rows: <Row>(code: string, query: FigureQuery & { after?: string; limit?: number }) =>
        api.get<List<Row>>(`/figures/${code}/rows`, { ...query }),
};

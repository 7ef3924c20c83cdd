import { api, downloadPath } from './client';

export const SPANS = ['week', 'month', 'quarter', 'half', 'year'] as const;
export type Span = (typeof SPANS)[number];

export interface BoardShare {
    numerator: number;
    denominator: number;
    /** "83,33 %", or that there is nothing to count yet. */
    text: string;
}

/** A unit, a person, what nobody has yet, or all of them. */
export interface BoardCounts {
    figures: Record<string, number>;
    shares: Record<string, BoardShare>;
}

export interface BoardItem extends BoardCounts {
    /** Of the unit or official; null: given to nobody yet. */
    id: string | null;
    name: string;
    post: string;
}

export interface Scoreboard {
    from: string;
    to: string;
    /** "quý I năm 2026" */
    period_name: string;
    /** Days to ask for: the spans before and after. */
    previous: string;
    next: string | null;
    unit_id: string | null;
    unit_name: string | null;
    items: BoardItem[];
    total: BoardCounts;
}

export interface BoardQuery {
    span: Span;
    on?: string;
    unit_id?: string;
}

export const scoreboard = {
    get: (query: BoardQuery) => api.get<Scoreboard>('/scoreboard', { ...query }),
    exportPath: (query: BoardQuery) => downloadPath('/scoreboard/export.xlsx', { ...query }),
};

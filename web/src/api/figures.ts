import { api, type List } from './client';
import type { DossierRow } from './dossiers';

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
}

export const figures = {
    get: (query: FigureQuery) => api.get<Figures>('/figures', { ...query }),
    rows: (code: string, query: FigureQuery & { after?: string; limit?: number }) =>
        api.get<List<DossierRow>>(`/figures/${code}/rows`, { ...query }),
};

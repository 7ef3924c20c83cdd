import { queryString } from '~/api/client';
import type { FigureQuery } from '~/api/figures';

/** A number that somebody pressed: which rows are behind it. A sum of figures has several codes. */
export interface RowsQuestion extends FigureQuery {
    codes: string[];
    /** As it was shown: "6.476", "98,86 %". */
    text: string;
    share?: string;
    numerator?: number;
    denominator?: number;
}

/** What figures are asked for, without whatever else a question carries. */
export function figureQuery({ from, to, unit_id, field, official_id, nobody }: FigureQuery): FigureQuery {
    return { from, to, unit_id, field, official_id, nobody };
}

/** The page of the rows behind one figure. */
export function figurePath(code: string, query: FigureQuery): string {
    return `/figures/${code}${queryString({ ...figureQuery(query) })}`;
}

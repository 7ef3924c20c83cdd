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

/** The page of the rows behind one figure. */
export function figurePath(code: string, { from, to, unit_id, field }: FigureQuery): string {
    return `/figures/${code}${queryString({ from, to, unit_id, field })}`;
}

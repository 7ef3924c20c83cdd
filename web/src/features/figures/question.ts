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

/** Everything that figures are narrowed by. */
export const QUERY_NAMES = [
    'from',
    'to',
    'unit_id',
    'field',
    'official_id',
    'nobody',
    'channel',
    'level',
    'procedure_id',
    'without_field',
    'without_channel',
    'without_unit',
    'without_level',
    'without_procedure',
    'commune',
] as const;

/** What figures are asked for, without whatever else a question carries. */
export function figureQuery(question: FigureQuery): FigureQuery {
    const query: FigureQuery = { from: question.from, to: question.to };
    for (const name of QUERY_NAMES) if (question[name]) query[name] = question[name];
    return query;
}

/** The page of the rows behind one figure. */
export function figurePath(code: string, query: FigureQuery): string {
    return `/figures/${code}${queryString({ ...figureQuery(query) })}`;
}

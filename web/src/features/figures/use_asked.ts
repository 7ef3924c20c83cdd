import type { FigureQuery } from '~/api/figures';
import { thisYear, type Period } from '~/format/period';
import { useSession } from '~/layout/session';
import { useFilters } from '~/ui/filters';

const NAMES = ['from', 'to', 'unit_id', 'field', 'commune', 'by'] as const;
type Values = Partial<Record<(typeof NAMES)[number], string>>;

export interface Asked {
    values: Values;
    period: Partial<Period>;
    /** Nothing while one of the two days is missing. */
    query: FigureQuery | undefined;
    change: (wanted: Values) => void;
}

/** What a page of figures is asked for, as its address says; this year when it says nothing. */
export function useAsked(path: string): Asked {
    const { today } = useSession();
    const [values, change] = useFilters(path, NAMES);
    const { from, to, unit_id, field, commune } = values;
    const period: Partial<Period> = from || to ? { from, to } : thisYear(today);
    const query = period.from && period.to ? { from: period.from, to: period.to, unit_id, field, commune } : undefined;
    return { values, period, query, change };
}

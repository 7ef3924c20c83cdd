import type { TaskFilters } from '~/api/tasks';
import { addDays } from '~/format/date';
import type { Session } from '~/api/accounts';

export const FILTER_NAMES = [
    'scope',
    'state',
    'due',
    'unit_id',
    'official_id',
    'nobody',
    'directive_id',
    'q',
    'from',
    'to',
    'sort',
    'view',
    'month',
    'zoom',
    'at',
] as const;
/** Days are where one looks, not what one looks for. */
export const KEPT_NAMES = FILTER_NAMES.filter((name) => name !== 'month' && name !== 'at');
export type FilterName = (typeof FILTER_NAMES)[number];
export type FilterValues = Partial<Record<FilterName, string>>;

/** Whose tasks somebody sees first: all for those who direct, the unit's for its head, else one's own. */
export function firstScope({ abilities }: Session): 'mine' | 'unit' | 'all' {
    if (abilities.includes('tasks_direct')) return 'all';
    return abilities.includes('tasks_assign') ? 'unit' : 'mine';
}

/** What the server is asked for. The list leaves out what is finished unless it is asked for; `all` asks for every state. */
export function toQuery(
    { view, month: _month, zoom: _zoom, at: _at, state, ...filters }: FilterValues,
    session: Session,
): TaskFilters {
    const wanted = state ?? (view ? undefined : 'open');
    return {
        ...filters,
        state: wanted === 'all' ? undefined : wanted,
        scope: filters.scope ?? firstScope(session),
    } as TaskFilters;
}

/** The six weeks, Monday to Sunday, in which a month ("2026-05") stands. */
export function monthWeeks(month: string): string[][] {
    const first = `${month}-01`;
    const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
    const start = addDays(first, -weekday);
    const weeks = Array.from({ length: 6 }, (_, week) =>
        Array.from({ length: 7 }, (_day, day) => addDays(start, week * 7 + day)),
    );
    return weeks.filter((week) => week.some((day) => day.startsWith(month)));
}

export function moveMonth(month: string, by: number): string {
    const [year = 0, number = 1] = month.split('-').map(Number);
    const index = year * 12 + number - 1 + by;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

import { useQuery } from '@tanstack/react-query';
import { procedures } from '~/api/procedures';
import { useAbility } from '~/layout/session';

/** What shows a procedure that was changed. */
export const CHANGES = [['procedures'], ['procedure'], ['dossier']];

const byName = new Intl.Collator('vi').compare;

/** The agency's catalogue. */
export function useProcedures() {
    const may = useAbility()('procedures_see');
    return (
        useQuery({
            queryKey: ['procedures'],
            queryFn: () => procedures.list(),
            staleTime: 5 * 60_000,
            enabled: may,
        }).data?.items ?? []
    );
}

/** The fields (lĩnh vực) that occur, as choices. */
export function useFieldOptions() {
    const fields = new Set(
        useProcedures()
            .map(({ field }) => field)
            .filter(Boolean),
    );
    return [...fields].sort(byName).map((field) => ({ value: field, label: field }));
}

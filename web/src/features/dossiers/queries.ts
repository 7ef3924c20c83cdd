import { useQuery } from '@tanstack/react-query';
import { dossiers } from '~/api/dossiers';
import { useAbility } from '~/layout/session';

const byName = new Intl.Collator('vi').compare;

/** The procedures that the agency has dossiers of. */
export function useProcedures() {
    const may = useAbility()('dossiers_see');
    return (
        useQuery({
            queryKey: ['procedures'],
            queryFn: () => dossiers.procedures(),
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

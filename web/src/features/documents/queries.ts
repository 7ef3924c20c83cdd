import { useQuery } from '@tanstack/react-query';
import { documents } from '~/api/documents';

/** The types of papers, as choices. */
export function useKindOptions() {
    const { data } = useQuery({ queryKey: ['document_kinds'], queryFn: documents.kinds, staleTime: Infinity });
    return (data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }));
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { figures, type FigureQuery } from '~/api/figures';

/** Every figure and share of a period; what was shown stays until the new ones are there. */
export function useFigures(query: FigureQuery | undefined) {
    return useQuery({
        queryKey: ['figures', query],
        queryFn: () => figures.get(query as FigureQuery),
        enabled: query !== undefined,
        placeholderData: keepPreviousData,
    });
}

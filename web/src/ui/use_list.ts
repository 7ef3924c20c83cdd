import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { List } from '~/api/client';
import { asProblem, type Problem } from '~/api/problem';

export interface LoadedList<Item> {
    items: Item[];
    total?: number | undefined;
    waiting: boolean;
    problem: Problem | undefined;
    more: boolean;
    loadingMore: boolean;
    loadMore: () => void;
    retry: () => void;
}

/** A list that comes in pieces; what was shown stays until the newly filtered one is there. */
export function useList<Item>(
    key: readonly unknown[],
    load: (after?: string) => Promise<List<Item>>,
): LoadedList<Item> {
    const query = useInfiniteQuery({
        queryKey: key,
        queryFn: ({ pageParam }) => load(pageParam),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.next ?? undefined,
        placeholderData: keepPreviousData,
    });
    return {
        items: query.data?.pages.flatMap((page) => page.items) ?? [],
        total: query.data?.pages[0]?.total,
        waiting: query.isPending,
        problem: query.error ? asProblem(query.error) : undefined,
        more: query.hasNextPage,
        loadingMore: query.isFetchingNextPage,
        loadMore: () => void query.fetchNextPage(),
        retry: () => void query.refetch(),
    };
}

/** A short list that comes whole. */
export function useWholeList<Item>(key: readonly unknown[], load: () => Promise<List<Item>>): LoadedList<Item> {
    const query = useQuery({ queryKey: key, queryFn: load, placeholderData: keepPreviousData });
    return {
        items: query.data?.items ?? [],
        waiting: query.isPending,
        problem: query.error ? asProblem(query.error) : undefined,
        more: false,
        loadingMore: false,
        loadMore: () => undefined,
        retry: () => void query.refetch(),
    };
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { agencies } from '~/api/agencies';
import type { Task } from '~/api/tasks';

export function useUnits() {
    return useQuery({ queryKey: ['units'], queryFn: agencies.units, staleTime: 5 * 60_000 }).data?.items ?? [];
}

export function useOfficials(unit_id?: string) {
    return (
        useQuery({
            queryKey: ['officials', unit_id ?? 'all'],
            queryFn: () => agencies.officials(unit_id ? { unit_id } : {}),
            staleTime: 5 * 60_000,
            select: ({ items }) => items.filter(({ active }) => active),
        }).data ?? []
    );
}

/** An act on a task: afterwards the task's page shows the answer, and every list is loaded anew. */
export function useTaskAct<Body>(call: (body: Body) => Promise<Task>, onDone?: (task: Task) => void) {
    const client = useQueryClient();
    return useMutation({
        mutationFn: call,
        onSuccess: (task) => {
            client.setQueryData(['task', task.id], task);
            void client.invalidateQueries({ queryKey: ['tasks'] });
            void client.invalidateQueries({ queryKey: ['home'] });
            onDone?.(task);
        },
    });
}

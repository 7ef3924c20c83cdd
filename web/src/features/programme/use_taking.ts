import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem, type Problem } from '~/api/problem';
import { programme, type IndicatorDraft } from '~/api/programme';
import { count } from '~/format/number';
import { toast } from '~/ui/toast';
import { CHANGES } from './words';

/** Takes indicators into the programme, all or none. */
export function useTaking(onDone: () => void): {
    take: (items: IndicatorDraft[]) => void;
    busy: boolean;
    problem: Problem | undefined;
} {
    const client = useQueryClient();
    const taking = useMutation({
        mutationFn: programme.take,
        onSuccess: ({ items }) => {
            for (const queryKey of CHANGES) void client.invalidateQueries({ queryKey });
            toast.done(`Đã đưa ${count(items.length)} chỉ tiêu vào chương trình.`);
            onDone();
        },
    });
    return {
        take: taking.mutate,
        busy: taking.isPending,
        problem: taking.error ? asProblem(taking.error) : undefined,
    };
}

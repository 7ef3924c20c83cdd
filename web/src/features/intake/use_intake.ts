import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { intake, type ApplicantDraft, type Received } from '~/api/intake';
import { asProblem } from '~/api/problem';
import { procedures } from '~/api/procedures';
import { DONE_BEFORE, lostAnswer, newKey, useKeptText } from '~/ui/kept_text';
import { toast } from '~/ui/toast';
import { applicationOf, itemOf, NOBODY, type Draft } from './draft';

export const DUPLICATE = 'intake.duplicate';

interface Sending {
    applicant: ApplicantDraft;
    confirmed: boolean;
}

/** What stands on the counter, kept in this browser until the server has it. */
export function useIntake() {
    const typed = useKeptText<Draft>('intake');
    const [draft, setDraft] = useState<Draft>(typed.kept ?? NOBODY);
    const [received, setReceived] = useState<Received[]>();
    const client = useQueryClient();
    const change = (next: Draft) => {
        setDraft(next);
        typed.keep(next);
        if (sending.error) sending.reset();
    };
    const clear = () => {
        typed.forget();
        setDraft(NOBODY);
        for (const name of ['dossiers', 'home', 'applicants']) void client.invalidateQueries({ queryKey: [name] });
    };
    const sending = useMutation({
        mutationFn: ({ applicant, confirmed }: Sending) =>
            intake.receive(applicationOf(draft, applicant, confirmed), typed.key()),
        retry: lostAnswer,
        retryDelay: 1500,
        networkMode: 'always',
        onSuccess: ({ items }) => {
            clear();
            setReceived(items);
        },
        onError: (error) => {
            if (asProblem(error).code !== DONE_BEFORE) return;
            clear();
            toast.done('Hồ sơ đã được tiếp nhận ở lần gửi trước. Xem mã ở danh sách hồ sơ.');
        },
    });
    const adding = useMutation({
        mutationFn: (id: string) => procedures.find(id),
        onSuccess: (procedure) => {
            const item = itemOf(procedure, newKey());
            if (item) change({ ...draft, items: [...draft.items, item] });
        },
        onError: (error) => toast.trouble(asProblem(error).message),
    });
    const problem = sending.error ? asProblem(sending.error) : undefined;
    const { applicant } = draft;
    return {
        draft,
        change,
        received,
        next: () => setReceived(undefined),
        problem,
        wrong: (field: string) => problem?.fields.find((one) => one.field === field)?.message,
        busy: sending.isPending,
        ready: applicant !== undefined && draft.items.length > 0,
        send: (confirmed = false) => {
            if (applicant && !sending.isPending) sending.mutate({ applicant, confirmed });
        },
        add: adding.mutate,
        adding: adding.isPending,
    };
}

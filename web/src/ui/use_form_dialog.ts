import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import type { Problem } from '~/api/problem';
import { showFieldProblems } from './form_problem';
import { toast } from './toast';

/** Somebody else was first. Any other 409 (a name that is taken) is mended in the form itself. */
const MOVED_ON = ['record.changed', 'task.not_now', 'directive.not_waiting'];

interface Settings<Values, Answer> {
    call: (values: Values) => Promise<Answer>;
    /** What is loaded anew afterwards, and after somebody else was first. */
    changes: QueryKey[];
    /** The sentence that says it was done. */
    said?: (answer: Answer) => string;
    /** What follows; without it the dialog closes. */
    onDone?: (answer: Answer) => void;
    onClose: () => void;
}

/** What a FormDialog needs: the form, the call, the server's field errors, the lists that show the change. */
export function useFormDialog<Values extends object, Answer>(settings: Settings<Values, Answer>) {
    const { call, changes, said, onClose } = settings;
    const [form] = Form.useForm<Values>();
    const [problem, setProblem] = useState<Problem>();
    const client = useQueryClient();
    const reload = () => {
        for (const queryKey of changes) void client.invalidateQueries({ queryKey });
    };
    const sending = useMutation({
        mutationFn: call,
        onSuccess: (answer) => {
            reload();
            if (said) toast.done(said(answer));
            if (settings.onDone) settings.onDone(answer);
            else onClose();
        },
        onError: (error) => setProblem(showFieldProblems(form, error)),
    });
    return {
        form,
        busy: sending.isPending,
        problem,
        onClose,
        onReload:
            problem && MOVED_ON.includes(problem.code)
                ? () => {
                      reload();
                      onClose();
                  }
                : undefined,
        onFinish: (values: Values) => {
            if (sending.isPending) return;
            setProblem(undefined);
            sending.mutate(values);
        },
    };
}

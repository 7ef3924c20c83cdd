import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import { asProblem, type Problem } from '~/api/problem';
import { showFieldProblems } from './form_problem';
import { DONE_BEFORE, lostAnswer, useKeptText } from './kept_text';
import { toast } from './toast';

/** Somebody else was first. Any other 409 (a name that is taken) is mended in the form itself. */
const MOVED_ON = ['record.changed', 'task.not_now', 'directive.not_waiting', 'dossier.not_now'];

interface Settings<Values, Answer> {
    /** `key`: sent again under it after a lost answer, nothing is done twice. */
    call: (values: Values, key: string) => Promise<Answer>;
    /** What is loaded anew afterwards, and after somebody else was first. */
    changes: QueryKey[];
    /** The sentence that says it was done. */
    said?: string | ((answer: Answer) => string);
    /** What is typed is kept in this browser under this name until the server has it. */
    keep?: string;
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
    const typed = useKeptText<Partial<Values>>(settings.keep);
    const finish = (sentence: string | undefined) => {
        typed.forget();
        reload();
        if (sentence) toast.done(sentence);
    };
    const sending = useMutation({
        mutationFn: (values: Values) => call(values, typed.key()),
        retry: settings.keep ? lostAnswer : false,
        retryDelay: 1500,
        networkMode: 'always',
        onSuccess: (answer) => {
            finish(typeof said === 'function' ? said(answer) : said);
            if (settings.onDone) settings.onDone(answer);
            else onClose();
        },
        onError: (error) => {
            if (asProblem(error).code === DONE_BEFORE) {
                finish(typeof said === 'string' ? said : undefined);
                onClose();
            } else {
                setProblem(showFieldProblems(form, error));
            }
        },
    });
    return {
        form,
        busy: sending.isPending,
        problem,
        kept: typed.kept,
        onValuesChange: (_changed: Partial<Values>, all: Values) => typed.keep(all),
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

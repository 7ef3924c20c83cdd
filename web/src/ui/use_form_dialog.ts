import { useMutation } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import type { Problem } from '~/api/problem';
import { showFieldProblems } from './form_problem';

interface Settings<Values, Answer> {
    call: (values: Values) => Promise<Answer>;
    onDone: (answer: Answer) => void;
    /** After a 409: load the newest state; the dialog closes. */
    onReload: () => void;
    onClose: () => void;
}

/** What a FormDialog needs: the form, the call, the server's field errors. */
export function useFormDialog<Values extends object, Answer>(settings: Settings<Values, Answer>) {
    const [form] = Form.useForm<Values>();
    const [problem, setProblem] = useState<Problem>();
    const sending = useMutation({ mutationFn: settings.call, onSuccess: settings.onDone });
    return {
        form,
        busy: sending.isPending,
        problem,
        onClose: settings.onClose,
        // Any other 409 (a name that is taken) is mended in the form itself.
        onReload:
            problem?.code === 'record.changed'
                ? () => {
                      settings.onReload();
                      settings.onClose();
                  }
                : undefined,
        onFinish: (values: Values) => {
            setProblem(undefined);
            sending.mutate(values, { onError: (error) => setProblem(showFieldProblems(form, error)) });
        },
    };
}

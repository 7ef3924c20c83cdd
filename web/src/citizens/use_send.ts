import { useState } from 'react';
import { asProblem, type Problem } from '~/api/problem';

/** One form that is sent: what came back, what is wrong, and whether it is on its way. */
export function useSend<Answer, Body>(send: (body: Body) => Promise<Answer>) {
    const [answer, setAnswer] = useState<Answer>();
    const [problem, setProblem] = useState<Problem>();
    const [busy, setBusy] = useState(false);
    const start = (body: Body) => {
        if (busy) return;
        setBusy(true);
        setProblem(undefined);
        send(body)
            .then(setAnswer, (error: unknown) => setProblem(asProblem(error)))
            .finally(() => setBusy(false));
    };
    return { answer, setAnswer, problem, busy, start };
}

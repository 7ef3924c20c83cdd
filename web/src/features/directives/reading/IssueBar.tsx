import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Unit } from '~/api/agencies';
import { asProblem, type FieldProblem } from '~/api/problem';
import { count } from '~/format/number';
import { useAbility } from '~/layout/session';
import { DONE_BEFORE, lostAnswer, useKeptText } from '~/ui/kept_text';
import { toast } from '~/ui/toast';
import { Trouble } from '~/ui/Trouble';
import { doubtsOf } from './doubts';
import { marksOf } from './draft';
import { letGo, type InHand } from './kept';
import { send, STEP_WORDS, type Step, type Words } from './send';

const StepDialog = lazy(() => import('./StepDialog'));

interface Props {
    inHand: InHand;
    units: Unit[];
    onFaults: (faults: FieldProblem[]) => void;
    /** Opens a task that must be mended first. */
    onLook: (key: number) => void;
}

/** The steps this person may take with the paper; the last one, which gives out the tasks, stands last. */
function stepsOf({ source }: InHand, can: (ability: string) => boolean): Step[] {
    if (!('directive' in source)) return can('directives_issue') ? ['register', 'issue'] : ['register'];
    const { may } = source.directive;
    return (['propose', 'instruct'] as const).filter((step) => may.includes(step));
}

export function IssueBar({ inHand, units, onFaults, onLook }: Props) {
    const { draft } = inHand;
    const can = useAbility();
    const client = useQueryClient();
    const navigate = useNavigate();
    const [asking, setAsking] = useState<Step>();
    const { source } = inHand;
    const typed = useKeptText<Words>(`directive:${'directive' in source ? source.directive.id : 'new'}:words`);
    const [words, setWords] = useState<Words>(typed.kept ?? { text: '' });
    const leave = (step: Step, to: string) => {
        typed.forget();
        letGo(inHand);
        void client.invalidateQueries();
        toast.done(STEP_WORDS[step].done);
        void navigate(to, { replace: true });
    };
    const sending = useMutation({
        mutationFn: ({ step, words }: { step: Step; words: Words }) => send(step, inHand, words),
        retry: lostAnswer,
        retryDelay: 1500,
        networkMode: 'always',
        onSuccess: (directive, { step }) => {
            client.setQueryData(['directive', directive.id], directive);
            leave(step, `/directives/${directive.id}`);
        },
        onError: (error, { step }) => {
            setAsking(undefined);
            const { code, fields, status } = asProblem(error);
            // The answer to the sending before was lost: the directive is there, and stands first in the list.
            if (code === DONE_BEFORE) return leave(step, '/directives');
            if (status === 409) void client.invalidateQueries({ queryKey: ['directive'] });
            onFaults(fields);
            const index = Number(/^tasks\[(\d+)\]/.exec(fields[0]?.field ?? '')?.[1] ?? NaN);
            const task = draft.tasks[index];
            if (task) onLook(task.key);
        },
    });
    // A chair may give out what is not clear, with a reason; anybody else mends it first.
    const override = can('tasks_override');
    const blocked = draft.tasks.filter((task) =>
        doubtsOf(task).some(({ weight }) => weight === 'must' || (weight === 'mark' && !override)),
    );
    const refused = asProblem(sending.error).fields.some(({ code }) => code.startsWith('task.unclear_'));
    const clear = draft.tasks.filter((task) => Object.values(marksOf(task)).every(Boolean)).length;
    const lacking = !draft.document.kind || !draft.document.issuer.trim() || !draft.document.subject.trim();
    const steps = stepsOf(inHand, can);
    const gives = (step: Step) => step === 'issue' || step === 'instruct';
    const last = steps.at(-1);
    return (
        <div className="issue_bar">
            {sending.isError && <Trouble problem={asProblem(sending.error)} />}
            <p>
                <b className="number">{count(draft.tasks.length)}</b> nhiệm vụ, <b className="number">{count(clear)}</b>{' '}
                đủ 6 rõ
                {blocked.length > 0 && last && gives(last) && (
                    <>
                        , <b className="number">{count(blocked.length)}</b> cần sửa trước khi ban hành
                    </>
                )}
            </p>
            {steps.map((step) =>
                gives(step) && blocked[0] ? (
                    <Button key={step} size="large" onClick={() => onLook(blocked[0]?.key ?? 0)}>
                        Đến chỗ cần sửa
                    </Button>
                ) : (
                    <Button
                        key={step}
                        type={step === last ? 'primary' : 'default'}
                        size="large"
                        disabled={lacking}
                        onClick={() => {
                            onFaults([]);
                            setAsking(step);
                        }}
                    >
                        {STEP_WORDS[step].title}
                    </Button>
                ),
            )}
            {asking && (
                <Suspense>
                    <StepDialog
                        step={asking}
                        draft={draft}
                        units={units}
                        busy={sending.isPending}
                        words={words}
                        onWords={(next) => {
                            setWords(next);
                            typed.keep(next);
                        }}
                        reasoned={gives(asking) && override && (clear < draft.tasks.length || refused)}
                        onSend={(said) => sending.mutate({ step: asking, words: said })}
                        onClose={() => setAsking(undefined)}
                    />
                </Suspense>
            )}
        </div>
    );
}

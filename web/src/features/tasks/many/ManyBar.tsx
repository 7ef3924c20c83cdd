import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { asProblem } from '~/api/problem';
import { taskActs, type ManyOutcome } from '~/api/task_acts';
import type { TaskRow } from '~/api/tasks';
import { count } from '~/format/number';
import { useAbility } from '~/layout/session';
import { toast } from '~/ui/toast';
import { MANY_ACTS, type ManyActWords } from './acts';
import './many.css';

const ManyDialog = lazy(() => import('./ManyDialog'));
const OutcomeDialog = lazy(() => import('./OutcomeDialog'));

/** As many as the server takes in one request. */
export const CHOSEN_MAX = 200;

interface Props {
    chosen: TaskRow[];
    /** Takes these out of what is chosen. */
    onDone: (ids: string[]) => void;
}

interface Refused {
    words: ManyActWords;
    outcome: ManyOutcome;
    rows: TaskRow[];
}

/** What can be done to the tasks that are chosen, at the foot of the list. */
export function ManyBar({ chosen, onDone }: Props) {
    const can = useAbility();
    const [act, setAct] = useState<ManyActWords>();
    const [refused, setRefused] = useState<Refused>();
    const exporting = useMutation({
        mutationFn: () => taskActs.exportChosen(chosen),
        onError: (error) => toast.trouble(asProblem(error).message),
    });
    const tooMany = chosen.length > CHOSEN_MAX;
    const end = (words: ManyActWords, outcome: ManyOutcome) => {
        setAct(undefined);
        if (outcome.refused > 0) setRefused({ words, outcome, rows: chosen });
        else toast.done(`${count(outcome.done)} nhiệm vụ ${words.done}.`);
        onDone(outcome.items.filter(({ done }) => done).map(({ id }) => id));
    };
    return (
        <>
            {chosen.length > 0 && (
                <div className="many_bar" role="region" aria-label="Nhiệm vụ đã chọn">
                    <b aria-live="polite">Đã chọn {count(chosen.length)}</b>
                    {tooMany ? (
                        <span>Chọn nhiều nhất {CHOSEN_MAX} nhiệm vụ một lần.</span>
                    ) : (
                        <>
                            {can('tasks_act_on_many') &&
                                MANY_ACTS.filter(({ abilities }) => abilities.some(can)).map((words) => (
                                    <Button key={words.act} danger={words.danger} onClick={() => setAct(words)}>
                                        {words.label}
                                    </Button>
                                ))}
                            <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
                                Xuất Excel
                            </Button>
                        </>
                    )}
                    <Button type="text" onClick={() => onDone(chosen.map(({ id }) => id))}>
                        Bỏ chọn
                    </Button>
                </div>
            )}
            <Suspense>
                {act && (
                    <ManyDialog
                        words={act}
                        chosen={chosen}
                        onDone={(outcome) => end(act, outcome)}
                        onClose={() => setAct(undefined)}
                    />
                )}
                {refused && <OutcomeDialog {...refused} onClose={() => setRefused(undefined)} />}
            </Suspense>
        </>
    );
}

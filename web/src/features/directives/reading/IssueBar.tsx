import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Unit } from '~/api/agencies';
import { attachments } from '~/api/attachments';
import { directives } from '~/api/directives';
import { asProblem, type FieldProblem } from '~/api/problem';
import { count } from '~/format/number';
import { useAbility } from '~/layout/session';
import { toast } from '~/ui/toast';
import { Trouble } from '~/ui/Trouble';
import { bodyOf, doubtsOf, marksOf } from './draft';
import { keepInHand, type InHand } from './kept';

const IssueDialog = lazy(() => import('./IssueDialog'));

interface Props {
    inHand: InHand;
    units: Unit[];
    onFaults: (faults: FieldProblem[]) => void;
    /** Opens a task that must be mended first. */
    onLook: (key: number) => void;
}

/** The file goes up only now, and the directive with its tasks after it. */
async function issue(inHand: InHand, unclear_reason?: string) {
    const attachment_id = inHand.attachment_id ?? (await attachments.upload(inHand.file)).id;
    keepInHand({ ...inHand, attachment_id });
    return directives.issue(bodyOf(inHand.draft, attachment_id, unclear_reason));
}

export function IssueBar({ inHand, units, onFaults, onLook }: Props) {
    const { draft } = inHand;
    const can = useAbility();
    const client = useQueryClient();
    const navigate = useNavigate();
    const [asking, setAsking] = useState(false);
    const issuing = useMutation({
        mutationFn: (unclear_reason?: string) => issue(inHand, unclear_reason),
        onSuccess: (directive) => {
            keepInHand(undefined);
            void client.invalidateQueries();
            toast.done(`Đã ban hành và giao ${count(draft.tasks.length)} nhiệm vụ.`);
            void navigate(`/directives/${directive.id}`, { replace: true });
        },
        onError: (error) => {
            setAsking(false);
            const { fields } = asProblem(error);
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
    const refused = asProblem(issuing.error).fields.some(({ code }) => code.startsWith('task.unclear_'));
    const clear = draft.tasks.filter((task) => Object.values(marksOf(task)).every(Boolean)).length;
    const lacking = !draft.document.kind || !draft.document.issuer.trim() || !draft.document.subject.trim();
    return (
        <div className="issue_bar">
            {issuing.error && <Trouble problem={asProblem(issuing.error)} />}
            <p>
                <b className="number">{count(draft.tasks.length)}</b> nhiệm vụ, <b className="number">{count(clear)}</b>{' '}
                đủ 6 rõ
                {blocked.length > 0 && (
                    <>
                        , <b className="number">{count(blocked.length)}</b> cần sửa trước khi ban hành
                    </>
                )}
            </p>
            {blocked[0] ? (
                <Button size="large" onClick={() => onLook(blocked[0]?.key ?? 0)}>
                    Đến chỗ cần sửa
                </Button>
            ) : (
                <Button
                    type="primary"
                    size="large"
                    disabled={lacking}
                    onClick={() => {
                        onFaults([]);
                        setAsking(true);
                    }}
                >
                    Ban hành và giao việc
                </Button>
            )}
            {asking && (
                <Suspense>
                    <IssueDialog
                        draft={draft}
                        units={units}
                        busy={issuing.isPending}
                        onIssue={(unclear_reason) => issuing.mutate(unclear_reason)}
                        reasoned={override && (clear < draft.tasks.length || refused)}
                        onClose={() => setAsking(false)}
                    />
                </Suspense>
            )}
        </div>
    );
}

import { InfoCircleOutlined } from '@ant-design/icons';
import type { Unit } from '~/api/agencies';
import type { FieldProblem } from '~/api/problem';
import { DEADLINE_KIND_NAMES } from '~/features/tasks/words';
import { lazy, Suspense } from 'react';
import { SixBars } from '~/features/tasks/SixMarks';
import { date } from '~/format/date';
import { Waiting } from '~/ui/Waiting';
import { doubtsOf } from './doubts';
import { marksOf, type DraftTask } from './draft';

const TaskEditor = lazy(() => import('./TaskEditor'));

interface Props {
    task: DraftTask;
    units: Unit[];
    open: boolean;
    faults: FieldProblem[];
    onChoose: (key: number | undefined) => void;
    onShowPaper: () => void;
}

export function ReadTaskItem({ task, units, open, faults, onChoose, onShowPaper }: Props) {
    const lead = units.find(({ id }) => id === task.lead_unit_id)?.name;
    const doubts = doubtsOf(task);
    return (
        <li className={open ? 'read_task chosen' : 'read_task'} data-task={task.key}>
            <button
                type="button"
                className="read_task_head"
                aria-expanded={open}
                onClick={() => onChoose(open ? undefined : task.key)}
            >
                <span className="read_task_ordinal number">{task.ordinal}</span>
                <span>
                    <span className={open ? 'only_heard' : 'clamp'}>{task.content || 'Nhiệm vụ mới'}</span>
                    <span className="read_task_foot">
                        <span>{lead ?? 'Chưa có đơn vị chủ trì'}</span>
                        <span className="number">
                            {task.due_on ? date(task.due_on) : DEADLINE_KIND_NAMES[task.deadline_kind]}
                        </span>
                        <SixBars marks={marksOf(task)} />
                    </span>
                    {doubts.map(({ text }) => (
                        <span key={text} className="doubt">
                            <InfoCircleOutlined aria-hidden />
                            <span>{text}</span>
                        </span>
                    ))}
                    {faults.length > 0 && !open && <span className="field_fault">{faults[0]?.message}</span>}
                </span>
            </button>
            {open && (
                <Suspense fallback={<Waiting lines={5} />}>
                    <TaskEditor
                        task={task}
                        units={units}
                        faults={faults}
                        onShowPaper={onShowPaper}
                        onClose={() => onChoose(undefined)}
                    />
                </Suspense>
            )}
        </li>
    );
}

import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Unit } from '~/api/agencies';
import type { FieldProblem } from '~/api/problem';
import { useOfficials } from '~/features/agency/queries';
import { count } from '~/format/number';
import { useSession } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { Tabs } from '~/ui/Tabs';
import { doubtsOf } from './doubts';
import { leadersOf, newTask, type DraftTask } from './draft';
import { FillAll } from './FillAll';
import { changeDraft } from './kept';
import { ReadTaskItem } from './ReadTaskItem';

interface Props {
    tasks: DraftTask[];
    units: Unit[];
    chosen: number | undefined;
    faults: FieldProblem[];
    onChoose: (key: number | undefined) => void;
    onShowPaper: () => void;
}

/** The tasks that were read; the chosen one is open to be mended, and its place is shown in the paper. */
export function TasksRead({ tasks, units, chosen, faults, onChoose, onShowPaper }: Props) {
    const { official } = useSession();
    const officials = useOfficials();
    const [only, setOnly] = useState<'all' | 'doubtful'>('all');
    const list = useRef<HTMLUListElement>(null);
    const doubtful = tasks.filter((task) => doubtsOf(task).length > 0);
    // The open task stays in sight also when the person has just resolved its last doubt.
    const shown = only === 'all' ? tasks : tasks.filter((task) => task.key === chosen || doubtful.includes(task));

    useEffect(() => {
        if (chosen) list.current?.querySelector(`[data-task="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
    }, [chosen]);

    const add = () => {
        const leaders = tasks[0]?.proposed ?? leadersOf(null, official.id, officials);
        const task = newTask(tasks, leaders);
        changeDraft((draft) => ({ ...draft, tasks: [...draft.tasks, task] }));
        onChoose(task.key);
    };
    return (
        <section className="panel flush" aria-labelledby="tasks_read_title">
            <div className="tasks_read_head">
                <h2 id="tasks_read_title">Nhiệm vụ</h2>
                <Tabs
                    label="Nhiệm vụ hiện ra"
                    value={only}
                    onChange={setOnly}
                    options={[
                        { value: 'all', label: `Tất cả ${count(tasks.length)}` },
                        { value: 'doubtful', label: `Cần xem lại ${count(doubtful.length)}` },
                    ]}
                />
            </div>
            {tasks.length > 1 && <FillAll tasks={tasks} />}
            {tasks.length === 0 && (
                <Empty title="Không đọc được nhiệm vụ nào">
                    Văn bản này có thể không giao việc. Vẫn có thể thêm nhiệm vụ bằng tay.
                </Empty>
            )}
            {tasks.length > 0 && shown.length === 0 && (
                <Empty title="Mọi nhiệm vụ đều rõ">Không còn chỗ nào cần xem lại.</Empty>
            )}
            <ul ref={list}>
                {shown.map((task) => (
                    <ReadTaskItem
                        key={task.key}
                        task={task}
                        units={units}
                        open={task.key === chosen}
                        faults={faultsOf(faults, tasks.indexOf(task))}
                        onChoose={onChoose}
                        onShowPaper={onShowPaper}
                    />
                ))}
            </ul>
            <div className="rows_more">
                <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
                    Thêm nhiệm vụ
                </Button>
            </div>
        </section>
    );
}

/** "tasks[3].due_on" of the fourth task as "due_on". */
function faultsOf(faults: FieldProblem[], index: number): FieldProblem[] {
    const start = `tasks[${index}].`;
    return faults
        .filter(({ field }) => field.startsWith(start))
        .map((fault) => ({ ...fault, field: fault.field.slice(start.length) }));
}

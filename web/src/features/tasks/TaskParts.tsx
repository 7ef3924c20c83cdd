import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Part, PartAct, Task } from '~/api/tasks';
import { date } from '~/format/date';
import { count } from '~/format/number';
import { Rows, type Column } from '~/ui/Rows';
import { DueDay } from './DueDay';

const PartDialog = lazy(() => import('./acts/PartDialog'));

const PART_ACTS: Record<PartAct, string> = {
    edit: 'Ghi phần việc',
    assign: 'Giao người',
    report: 'Báo xong',
    return: 'Yêu cầu làm lại',
};

/** What each co-ordinating unit owes, and who has done it. */
export function TaskParts({ task }: { task: Task }) {
    const [open, setOpen] = useState<{ unit_id: string; act: PartAct }>();
    const part = task.parts.find(({ unit_id }) => unit_id === open?.unit_id);
    if (task.parts.length === 0) return null;
    return (
        <section className="panel flush" aria-labelledby="parts_title">
            <div className="panel_head">
                <h2 id="parts_title">Phần việc của đơn vị phối hợp</h2>
                <span className="soft">
                    {count(task.parts_done)}/{count(task.parts.length)} xong
                    {task.parts_late > 0 && `, ${count(task.parts_late)} quá hạn`}
                </span>
            </div>
            <Rows
                label="Phần việc của đơn vị phối hợp"
                columns={columnsOf(task, (unit_id, act) => setOpen({ unit_id, act }))}
                items={task.parts}
                keyOf={({ unit_id }) => unit_id}
                tone={({ state, late }) => (state === 'open' && late ? 'late' : undefined)}
            />
            {open && part && (
                <Suspense>
                    <PartDialog task={task} part={part} act={open.act} onClose={() => setOpen(undefined)} />
                </Suspense>
            )}
        </section>
    );
}

function columnsOf(task: Task, onPress: (unit_id: string, act: PartAct) => void): Column<Part>[] {
    return [
        {
            title: 'Đơn vị',
            phone: 'full',
            cell: ({ unit_name, official_name }) => (
                <>
                    <b>{unit_name}</b>
                    <small className="soft part_person">{official_name ?? 'Chưa giao người'}</small>
                </>
            ),
        },
        {
            title: 'Phần việc',
            phone: 'full',
            wide: true,
            cell: ({ content, product }) => (
                <>
                    {content ?? <span className="soft">Như nội dung nhiệm vụ</span>}
                    {product && <small className="soft part_person">Sản phẩm: {product}</small>}
                </>
            ),
        },
        {
            title: 'Hạn',
            cell: ({ due_on, late, state }) => (
                <DueDay
                    due={{
                        due_on,
                        late,
                        soon: false,
                        deadline_kind: task.deadline_kind,
                        state: state === 'done' ? 'approved' : 'in_progress',
                    }}
                />
            ),
        },
        {
            title: 'Kết quả',
            phone: 'full',
            cell: (part) => (
                <>
                    <Result part={part} />
                    {part.may.length > 0 && (
                        <span className="part_acts no_print">
                            {part.may.map((act) => (
                                <Button key={act} size="small" onClick={() => onPress(part.unit_id, act)}>
                                    {PART_ACTS[act]}
                                </Button>
                            ))}
                        </span>
                    )}
                </>
            ),
        },
    ];
}

function Result({ part: { state, done_on, result, returned } }: { part: Part }) {
    const again = returned > 0 && <small className="soft part_person">Đã bị trả lại {returned} lần</small>;
    if (state === 'open')
        return (
            <>
                <span className="tag">Chưa xong</span>
                {again}
            </>
        );
    return (
        <>
            <span className="tag done">Xong ngày {date(done_on)}</span>
            <span className="part_result">{result}</span>
            {again}
        </>
    );
}

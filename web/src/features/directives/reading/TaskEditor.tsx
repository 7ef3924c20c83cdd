import { Button, Input, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Unit } from '~/api/agencies';
import type { FieldProblem } from '~/api/problem';
import type { DeadlineKind } from '~/api/tasks';
import { LEADERS, officialOption } from '~/features/agency/officials';
import { unitOptions, useOfficials } from '~/features/agency/queries';
import { SixMarks } from '~/features/tasks/SixMarks';
import { DEADLINE_KIND_NAMES } from '~/features/tasks/words';
import { monthDay } from '~/format/date';
import { DateInput } from '~/ui/DateInput';
import { isProposed, marksOf, splitByUnit, type DraftTask } from './draft';
import { Field } from './Field';
import { changeDraft } from './kept';
import { NamedUnits } from './NamedUnits';

const SplitDialog = lazy(() => import('./SplitDialog'));

interface Props {
    task: DraftTask;
    units: Unit[];
    faults: FieldProblem[];
    onShowPaper: () => void;
    onClose: () => void;
}

const KINDS = Object.entries(DEADLINE_KIND_NAMES).map(([value, label]) => ({ value: value as DeadlineKind, label }));

export default function TaskEditor({ task, units, faults, onShowPaper, onClose }: Props) {
    const [splitting, setSplitting] = useState(false);
    const officials = useOfficials();
    const inUse = units.filter(({ archived }) => !archived);
    const set = (change: Partial<DraftTask>) =>
        changeDraft((draft) => ({
            ...draft,
            tasks: draft.tasks.map((one) => (one.key === task.key ? { ...one, ...change } : one)),
        }));
    const replace = (by: DraftTask[]) =>
        changeDraft((draft) => ({
            ...draft,
            tasks: draft.tasks.flatMap((one) => (one.key === task.key ? by : [one])),
        }));
    const fault = (field: string) => faults.find((one) => one.field === field)?.message;
    const dated = task.deadline_kind === 'date' || task.deadline_kind === 'recurring';
    const search = { optionFilterProp: 'label' };
    return (
        <div className="task_editor">
            <SixMarks marks={marksOf(task)} />
            {!task.lead_unit_id && task.lead_choices.length > 0 && (
                <div className="row task_editor_foot">
                    <span>Chọn đơn vị chủ trì:</span>
                    {task.lead_choices.map(({ unit_id, unit_name }) => (
                        <Button
                            key={unit_id}
                            size="small"
                            onClick={() =>
                                set({
                                    lead_unit_id: unit_id,
                                    // The other named body does not drop out: it co-ordinates.
                                    coordinator_unit_ids: [
                                        ...new Set([
                                            ...task.coordinator_unit_ids,
                                            ...task.lead_choices.map((one) => one.unit_id),
                                        ]),
                                    ].filter((id) => id !== unit_id),
                                })
                            }
                        >
                            {unit_name}
                        </Button>
                    ))}
                </div>
            )}
            <div className="document_fields">
                <Field label="Nội dung công việc" width="whole" fault={fault('content')}>
                    {(id) => (
                        <Input.TextArea
                            id={id}
                            autoSize={{ minRows: 2, maxRows: 10 }}
                            value={task.content}
                            onChange={({ target }) => set({ content: target.value })}
                        />
                    )}
                </Field>
                <Field label="Đơn vị chủ trì" width="half" fault={fault('lead_unit_id') ?? fault('official_id')}>
                    {(id) => (
                        <Select
                            id={id}
                            showSearch={search}
                            placeholder="Chọn một đơn vị"
                            value={task.lead_unit_id}
                            options={unitOptions(inUse)}
                            status={task.lead_unit_id ? '' : 'warning'}
                            onChange={(lead_unit_id: string) =>
                                set({
                                    lead_unit_id,
                                    coordinator_unit_ids: task.coordinator_unit_ids.filter(
                                        (one) => one !== lead_unit_id,
                                    ),
                                })
                            }
                        />
                    )}
                </Field>
                <Field label="Đơn vị phối hợp" width="half" fault={fault('coordinator_unit_ids')}>
                    {(id) => (
                        <Select
                            id={id}
                            mode="multiple"
                            showSearch={search}
                            placeholder="Không có"
                            maxTagCount={3}
                            value={task.coordinator_unit_ids}
                            options={unitOptions(inUse).filter(({ value }) => value !== task.lead_unit_id)}
                            onChange={(coordinator_unit_ids: string[]) => set({ coordinator_unit_ids })}
                        />
                    )}
                </Field>
                <Field label="Sản phẩm" width="whole" fault={fault('product')}>
                    {(id) => (
                        <Input.TextArea
                            id={id}
                            autoSize={{ minRows: 1, maxRows: 6 }}
                            value={task.product}
                            placeholder="Văn bản, con số hoặc vật chứng tỏ việc đã xong"
                            onChange={({ target }) => set({ product: target.value })}
                        />
                    )}
                </Field>
                <Field label="Loại thời hạn" fault={fault('deadline_kind')}>
                    {(id) => (
                        <Select
                            id={id}
                            value={task.deadline_kind}
                            options={KINDS}
                            onChange={(deadline_kind: DeadlineKind) => set({ deadline_kind })}
                        />
                    )}
                </Field>
                {dated && (
                    <Field
                        label={task.deadline_kind === 'date' ? 'Ngày hết hạn' : 'Hạn của kỳ tới'}
                        fault={fault('due_on')}
                    >
                        {(id) => <DateInput id={id} value={task.due_on} onChange={(due_on) => set({ due_on })} />}
                    </Field>
                )}
                <Field label="Văn bản ghi" width={dated ? undefined : 'wide'} fault={fault('deadline_text')}>
                    {(id) => (
                        <Input
                            id={id}
                            value={task.deadline_text}
                            onChange={({ target }) => set({ deadline_text: target.value })}
                        />
                    )}
                </Field>
                {task.deadline_kind === 'recurring' && task.occurrences && task.occurrences.length > 0 && (
                    <p className="field whole soft">Các ngày trong năm: {task.occurrences.map(monthDay).join(', ')}</p>
                )}
                {LEADERS.map(({ name, label, only }) => (
                    <Field key={name} label={label} width="half" fault={fault(name)} proposed={isProposed(task, name)}>
                        {(id) => (
                            <Select
                                id={id}
                                allowClear
                                showSearch={search}
                                placeholder="Chọn một người"
                                value={task[name]}
                                options={officials.filter(only).map(officialOption)}
                                onChange={(value: string | undefined) =>
                                    set({ [name]: value ?? null, proposed: { ...task.proposed, [name]: null } })
                                }
                            />
                        )}
                    </Field>
                ))}
            </div>
            <NamedUnits task={task} units={inUse} onChange={set} />
            <div className="task_editor_foot">
                {task.source_line && (
                    <Button className="only_narrow" onClick={onShowPaper}>
                        Xem trong văn bản
                    </Button>
                )}
                <Button onClick={() => setSplitting(true)}>Tách theo đơn vị</Button>
                <Button
                    onClick={() => {
                        replace([]);
                        onClose();
                    }}
                >
                    Bỏ nhiệm vụ này
                </Button>
            </div>
            {splitting && (
                <Suspense>
                    <SplitDialog
                        units={units}
                        lead_unit_id={task.lead_unit_id}
                        onClose={() => setSplitting(false)}
                        onShare={(lead_unit_id, unit_ids) => {
                            setSplitting(false);
                            set({ lead_unit_id, coordinator_unit_ids: unit_ids.filter((id) => id !== lead_unit_id) });
                        }}
                        onSplit={(unit_ids) => {
                            setSplitting(false);
                            replace(splitByUnit(task, unit_ids));
                            onClose();
                        }}
                    />
                </Suspense>
            )}
        </div>
    );
}

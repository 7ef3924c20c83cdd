import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import type { Unit } from '~/api/agencies';
import { directives } from '~/api/directives';
import { asProblem } from '~/api/problem';
import { unitOptions } from '~/features/agency/queries';
import { toast } from '~/ui/toast';
import type { DraftTask } from './draft';
import { Field } from './Field';

interface Props {
    task: DraftTask;
    units: Unit[];
    onChange: (change: Partial<DraftTask>) => void;
}

/** Names of the paper that are no unit's: a person says what they mean, and the next paper is read so. */
export function NamedUnits({ task, units, onChange }: Props) {
    const remember = useMutation({
        mutationFn: ({ name, unit_id }: { name: string; unit_id: string }) => directives.rememberUnit(name, unit_id),
        onSuccess: ({ name, unit_name }) => toast.done(`Đã ghi nhớ: “${name}” là ${unit_name}.`),
        onError: (error) => toast.trouble(asProblem(error).message),
    });
    const lead = units.find(({ id }) => id === task.lead_unit_id);
    const [read] = task.lead_read;
    const corrected =
        lead &&
        read &&
        task.lead_read.length === 1 &&
        !task.lead_all_units &&
        task.lead_choices[0]?.unit_id !== lead.id;
    return (
        <>
            {corrected && (
                <div className="row task_editor_foot">
                    <span>
                        Văn bản ghi “{read}”, anh/chị chọn {lead.name}.
                    </span>
                    <Button
                        size="small"
                        loading={remember.isPending}
                        onClick={() => remember.mutate({ name: read, unit_id: lead.id })}
                    >
                        Ghi nhớ cho các văn bản sau
                    </Button>
                </div>
            )}
            {task.coordinators_unknown.length > 0 && (
                <div className="document_fields">
                    {task.coordinators_unknown.map((name) => (
                        <Field key={name} label={`“${name}” là đơn vị nào?`} width="half">
                            {(id) => (
                                <Select
                                    id={id}
                                    showSearch={{ optionFilterProp: 'label' }}
                                    placeholder="Không phải đơn vị của cơ quan"
                                    value={null}
                                    options={unitOptions(units)}
                                    onChange={(unit_id: string) => {
                                        remember.mutate({ name, unit_id });
                                        onChange({
                                            coordinators_unknown: task.coordinators_unknown.filter(
                                                (one) => one !== name,
                                            ),
                                            coordinator_unit_ids: [
                                                ...new Set([...task.coordinator_unit_ids, unit_id]),
                                            ].filter((one) => one !== task.lead_unit_id),
                                        });
                                    }}
                                />
                            )}
                        </Field>
                    ))}
                </div>
            )}
        </>
    );
}

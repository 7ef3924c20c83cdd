import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { programme, type DutyDraft, type OfferedDuty, type ReportDuty } from '~/api/programme';
import { reports } from '~/api/reports';
import { LEADERS, officialOption } from '~/features/agency/officials';
import { useOfficials, useUnitsInUse } from '~/features/agency/queries';
import { OccurrencesInput } from '~/features/tasks/OccurrencesInput';
import { date } from '~/format/date';
import { useSession } from '~/layout/session';
import { DateInput } from '~/ui/DateInput';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { CHANGES } from './words';

/** How the duty is to be fulfilled: a new task, none yet, or the id of one that is there. */
const NEW_TASK = 'new';
const NO_TASK = 'none';

interface Values {
    name: string;
    recipient: string;
    unit_id?: string | null;
    deadline_text?: string | null;
    occurrences?: string[];
    form?: string | null;
    /** Missing where a task fulfils it already. */
    by?: string;
    task?: { product: string; due_on?: string | null; answerable_id?: string | null; approver_id?: string | null };
}

interface Props {
    /** The one that is changed. */
    duty?: ReportDuty;
    /** What a paper sets, and the paper. */
    offered?: OfferedDuty;
    directiveId?: string;
    onClose: () => void;
}

/** The first of those days from today on. */
function nextDay(days: string[], today: string): string | null {
    const year = Number(today.slice(0, 4));
    const coming = [year, year + 1].flatMap((of) => days.map((day) => `${of}-${day}`)).sort();
    return coming.find((day) => day >= today) ?? null;
}

function draftOf({ by, task, ...values }: Values, { duty, offered, directiveId }: Props): DutyDraft {
    const chosen = by === NEW_TASK || by === NO_TASK ? null : by;
    const draft: DutyDraft = {
        ...values,
        occurrences: values.occurrences ?? [],
        form: values.form ?? null,
        task_id: duty?.task_id ?? chosen ?? null,
    };
    if (offered)
        Object.assign(draft, {
            directive_id: directiveId,
            source_text: offered.text,
            source_line: offered.source_line,
            source_page: offered.source_page,
        });
    if (by === NEW_TASK)
        draft.task = {
            content: values.name,
            lead_unit_id: values.unit_id ?? null,
            coordinator_unit_ids: [],
            product: task?.product ?? null,
            deadline_kind: 'recurring',
            deadline_text: values.deadline_text ?? null,
            due_on: task?.due_on ?? null,
            occurrences: values.occurrences ?? [],
            answerable_id: task?.answerable_id ?? null,
            approver_id: task?.approver_id ?? null,
            source_line: offered?.source_line ?? null,
            source_page: offered?.source_page ?? null,
        };
    return draft;
}

function initialOf({ duty, offered }: Props, today: string): Partial<Values> {
    if (duty) return { ...duty, by: NO_TASK, task: { product: 'Báo cáo', due_on: duty.next_on } };
    if (!offered) return { by: NEW_TASK, occurrences: [], task: { product: 'Báo cáo' } };
    const sure = offered.reporter_matches.filter(({ unit_id }) => unit_id);
    return {
        name: offered.name,
        recipient: offered.recipient,
        unit_id: (sure.length === 1 && sure[0]?.unit_id) || null,
        deadline_text: offered.deadline_text || null,
        occurrences: offered.occurrences,
        form: offered.form,
        by: offered.tasks[0]?.id ?? NEW_TASK,
        task: { product: 'Báo cáo', due_on: nextDay(offered.occurrences, today) },
    };
}

/** A report duty, and the recurring task that fulfils it: one of the paper's, or a new one under the same 6 rõ. */
export default function DutyDialog(props: Props) {
    const { duty, offered, onClose } = props;
    const { today } = useSession();
    const units = useUnitsInUse();
    const forms = useQuery({ queryKey: ['report_forms'], queryFn: reports.forms, staleTime: Infinity }).data?.items;
    const dialog = useFormDialog<Values, ReportDuty>({
        call: (values) =>
            duty
                ? programme.changeDuty(duty.id, { ...draftOf(values, props), version: duty.version })
                : programme.takeDuty(draftOf(values, props)),
        changes: [...CHANGES, ['tasks']],
        said: duty ? 'Đã sửa chế độ báo cáo.' : 'Đã đưa vào chương trình.',
        onClose,
    });
    const by = Form.useWatch('by', dialog.form);
    return (
        <FormDialog
            {...dialog}
            title={duty ? 'Sửa chế độ báo cáo' : 'Chế độ báo cáo'}
            ok={duty ? 'Lưu' : 'Đưa vào chương trình'}
            width={680}
            initial={initialOf(props, today)}
        >
            {offered && <blockquote className="offer_quote">{offered.text}</blockquote>}
            <div className="field_grid">
                <Form.Item
                    name="name"
                    label="Báo cáo về việc gì"
                    className="both"
                    rules={[{ required: true, whitespace: true, message: 'Hãy ghi tên báo cáo.' }]}
                >
                    <Input maxLength={500} autoComplete="off" />
                </Form.Item>
                <Form.Item
                    name="recipient"
                    label="Gửi ai"
                    rules={[{ required: true, whitespace: true, message: 'Hãy ghi nơi nhận.' }]}
                >
                    <Input maxLength={500} autoComplete="off" />
                </Form.Item>
                <Form.Item
                    name="unit_id"
                    label="Đơn vị lập báo cáo"
                    rules={[{ required: by === NEW_TASK, message: 'Hãy chọn một đơn vị.' }]}
                >
                    <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={units} placeholder="Chọn" />
                </Form.Item>
                <Form.Item name="occurrences" label="Các ngày phải gửi trong năm" className="both">
                    <OccurrencesInput />
                </Form.Item>
                <Form.Item name="deadline_text" label="Thời hạn ghi bằng lời">
                    <Input maxLength={500} placeholder="Ví dụ: hằng tháng, trước ngày 20" />
                </Form.Item>
                <Form.Item name="form" label="Mẫu báo cáo lập trên hệ thống">
                    <Select
                        allowClear
                        placeholder="Không có mẫu"
                        options={(forms ?? []).map(({ code, name }) => ({ value: code, label: name }))}
                    />
                </Form.Item>
            </div>
            {!duty?.task_id && (
                <Form.Item name="by" label="Nhiệm vụ thực hiện">
                    <Radio.Group className="stack">
                        {offered?.tasks.map((task) => (
                            <Radio key={task.id} value={task.id}>
                                Nhiệm vụ đã có của văn bản: {task.content} ({task.lead_unit_name}
                                {task.due_on && `, hạn ${date(task.due_on)}`})
                            </Radio>
                        ))}
                        <Radio value={NEW_TASK}>Giao nhiệm vụ lặp lại mới</Radio>
                        <Radio value={NO_TASK}>Chưa giao, chỉ theo dõi</Radio>
                    </Radio.Group>
                </Form.Item>
            )}
            {by === NEW_TASK && <NewTask />}
        </FormDialog>
    );
}

function NewTask() {
    const officials = useOfficials();
    return (
        <div className="field_grid">
            <Form.Item name={['task', 'product']} label="Sản phẩm">
                <Input maxLength={2000} />
            </Form.Item>
            <Form.Item
                name={['task', 'due_on']}
                label="Hạn của kỳ tới"
                rules={[{ required: true, message: 'Hãy chọn ngày.' }]}
            >
                <DateInput />
            </Form.Item>
            {LEADERS.map(({ name, label, only }) => (
                <Form.Item key={name} name={['task', name]} label={label}>
                    <Select
                        allowClear
                        placeholder="Chọn một người"
                        showSearch={{ optionFilterProp: 'label' }}
                        options={officials.filter(only).map(officialOption)}
                    />
                </Form.Item>
            ))}
        </div>
    );
}

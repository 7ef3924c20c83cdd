import { Form, Input, Radio, Select } from 'antd';
import { taskActs, type ManyOutcome, type ManySaid } from '~/api/task_acts';
import type { TaskRow } from '~/api/tasks';
import { officialOption } from '~/features/agency/officials';
import { useOfficials } from '~/features/agency/queries';
import { addDays } from '~/format/date';
import { count } from '~/format/number';
import { useSession } from '~/layout/session';
import { DateInput } from '~/ui/DateInput';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { TASKS_CHANGES } from '../changes';
import type { ManyActWords } from './acts';

interface Props {
    words: ManyActWords;
    chosen: TaskRow[];
    onDone: (outcome: ManyOutcome) => void;
    onClose: () => void;
}

/** The unit that leads all of them; nothing when several do. */
function oneLead(chosen: TaskRow[]): string | undefined {
    const units = new Set(chosen.map(({ lead_unit_id }) => lead_unit_id));
    return units.size === 1 ? (chosen[0]?.lead_unit_id ?? undefined) : undefined;
}

/** What is said once of all tasks that are chosen. */
export default function ManyDialog({ words, chosen, onDone, onClose }: Props) {
    const { act, said } = words;
    const form = useFormDialog<ManySaid, ManyOutcome>({
        call: (values, key) => taskActs.perform(act, chosen, values, key),
        changes: TASKS_CHANGES,
        onDone,
        onClose,
    });
    const granted = Form.useWatch('granted', form.form);
    const required = said?.required || granted === false;
    return (
        <FormDialog
            title={`${words.label}: ${count(chosen.length)} nhiệm vụ`}
            ok={words.ok}
            danger={words.danger ?? false}
            {...form}
        >
            <ul className="many_chosen">
                {chosen.slice(0, 3).map(({ id, content }) => (
                    <li key={id} className="clamp">
                        {content}
                    </li>
                ))}
                {chosen.length > 3 && <li>và {count(chosen.length - 3)} nhiệm vụ khác</li>}
            </ul>
            {act === 'assign' && <Person chosen={chosen} />}
            {(act === 'edit' || act === 'ask_extension') && <Day wish={act === 'ask_extension'} />}
            {act === 'decide_extension' && (
                <Form.Item name="granted" label="Quyết định" rules={[{ required: true, message: 'Hãy chọn.' }]}>
                    <Radio.Group
                        options={[
                            { value: true, label: 'Đồng ý ngày đã xin' },
                            { value: false, label: 'Không đồng ý, giữ hạn cũ' },
                        ]}
                    />
                </Form.Item>
            )}
            {said && (
                <Form.Item
                    name={said.field}
                    label={said.label}
                    rules={required ? [{ required: true, whitespace: true, message: 'Chưa nhập nội dung.' }] : []}
                >
                    <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
                </Form.Item>
            )}
        </FormDialog>
    );
}

function Person({ chosen }: { chosen: TaskRow[] }) {
    const lead = oneLead(chosen);
    return (
        <Form.Item
            name="official_id"
            label="Người thực hiện"
            extra={lead ? undefined : 'Các nhiệm vụ do nhiều đơn vị chủ trì: chỉ việc của đơn vị người này được giao.'}
            rules={[{ required: true, message: 'Hãy chọn một người.' }]}
        >
            <Select
                placeholder="Chọn một người"
                showSearch={{ optionFilterProp: 'label' }}
                options={useOfficials(lead).map(officialOption)}
            />
        </Form.Item>
    );
}

function Day({ wish }: { wish: boolean }) {
    const { today } = useSession();
    return (
        <Form.Item
            name="due_on"
            label={wish ? 'Xin gia hạn đến ngày' : 'Hạn mới'}
            rules={[{ required: true, message: 'Hãy chọn ngày.' }]}
        >
            <DateInput from={addDays(today, wish ? 1 : 0)} />
        </Form.Item>
    );
}

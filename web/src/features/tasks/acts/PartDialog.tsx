import { Form, Input, Select } from 'antd';
import { tasks, type Part, type PartAct, type Task } from '~/api/tasks';
import { officialOption } from '~/features/agency/officials';
import { useOfficials } from '~/features/agency/queries';
import { date } from '~/format/date';
import { DateInput } from '~/ui/DateInput';
import { FormDialog } from '~/ui/FormDialog';
import { useActForm } from './use_act_form';

interface Props {
    task: Task;
    part: Part;
    onClose: () => void;
}

/** The dialog of the act on a part that was pressed. */
export default function PartDialog({ act, ...rest }: Props & { act: PartAct }) {
    switch (act) {
        case 'edit':
            return <EditPart {...rest} />;
        case 'assign':
            return <AssignPart {...rest} />;
        case 'report':
            return <WordsOfPart {...rest} words={REPORT} />;
        case 'return':
            return <WordsOfPart {...rest} words={RETURN} />;
    }
}

interface PartValues {
    content?: string;
    product?: string;
    due_on?: string | null;
}

function EditPart({ task, part, onClose }: Props) {
    const { unit_id, unit_name, version, content, product, own_due_on } = part;
    const form = useActForm<PartValues>({
        task,
        name: `part:${unit_id}:${version}`,
        done: 'Đã ghi phần việc và báo cho đơn vị.',
        call: (values, key) => tasks.changePart(task.id, unit_id, { ...values, version }, key),
        onClose,
    });
    return (
        <FormDialog
            title={`Phần việc của ${unit_name}`}
            ok="Lưu"
            initial={{ content: content ?? '', product: product ?? '', due_on: own_due_on ?? null }}
            {...form}
        >
            <Form.Item name="content" label="Đơn vị này làm gì" extra="Để trống: phối hợp như nội dung nhiệm vụ.">
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
            </Form.Item>
            <Form.Item name="product" label="Sản phẩm của phần việc">
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} />
            </Form.Item>
            <Form.Item
                name="due_on"
                label="Hạn riêng"
                extra={`Để trống: theo hạn của nhiệm vụ${task.due_on ? ` (${date(task.due_on)})` : ''}.`}
            >
                <DateInput />
            </Form.Item>
        </FormDialog>
    );
}

function AssignPart({ task, part: { unit_id, unit_name, official_id, version }, onClose }: Props) {
    const officials = useOfficials(unit_id);
    const form = useActForm<{ official_id: string }>({
        task,
        name: `part_assign:${unit_id}`,
        done: 'Đã giao người làm phần việc.',
        call: (values, key) => tasks.assignPart(task.id, unit_id, { ...values, version }, key),
        onClose,
    });
    return (
        <FormDialog
            title="Giao người làm phần việc"
            ok="Giao việc"
            initial={{ official_id: official_id ?? undefined }}
            {...form}
        >
            <Form.Item
                name="official_id"
                label={`Người làm thuộc ${unit_name}`}
                rules={[{ required: true, message: 'Hãy chọn một người.' }]}
            >
                <Select
                    placeholder="Chọn một người"
                    showSearch={{ optionFilterProp: 'label' }}
                    options={officials.map(officialOption)}
                    notFoundContent="Đơn vị chưa có cán bộ nào."
                />
            </Form.Item>
        </FormDialog>
    );
}

interface Words {
    title: string;
    ok: string;
    label: string;
    done: string;
    name: string;
    call: (task: Task, part: Part, text: string, key: string) => Promise<Task>;
}

const REPORT: Words = {
    title: 'Báo xong phần việc',
    ok: 'Báo xong',
    label: 'Kết quả phần việc',
    done: 'Đã báo xong phần việc.',
    name: 'part_report',
    call: ({ id }, { unit_id, version }, result, key) => tasks.reportPart(id, unit_id, { result, version }, key),
};
const RETURN: Words = {
    title: 'Yêu cầu làm lại phần việc',
    ok: 'Yêu cầu làm lại',
    label: 'Cần sửa, bổ sung những gì',
    done: 'Đã trả lại phần việc để làm tiếp.',
    name: 'part_return',
    call: ({ id }, { unit_id, version }, reason, key) => tasks.returnPart(id, unit_id, { reason, version }, key),
};

function WordsOfPart({ task, part, words, onClose }: Props & { words: Words }) {
    const form = useActForm<{ text: string }>({
        task,
        name: `${words.name}:${part.unit_id}`,
        done: words.done,
        call: ({ text }, key) => words.call(task, part, text.trim(), key),
        onClose,
    });
    return (
        <FormDialog title={words.title} ok={words.ok} {...form}>
            <p className="act_hint">
                {part.unit_name}: <b>{part.product ?? part.content ?? task.content}</b>
            </p>
            <Form.Item
                name="text"
                label={words.label}
                rules={[{ required: true, whitespace: true, message: 'Chưa nhập nội dung.' }]}
            >
                <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
            </Form.Item>
        </FormDialog>
    );
}

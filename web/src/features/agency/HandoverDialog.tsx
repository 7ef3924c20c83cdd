import { Form, Input, Select } from 'antd';
import type { Official } from '~/api/agencies';
import { tasks } from '~/api/tasks';
import { count } from '~/format/number';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { officialOption } from './officials';
import { useOfficials } from './queries';

interface Values {
    to_id: string;
    reason: string;
}

/** An official leaves or is away: another of the unit takes the open tasks, parts and steps. */
export default function HandoverDialog({ official, onClose }: { official: Official; onClose: () => void }) {
    const others = useOfficials(official.unit_id).filter(({ id }) => id !== official.id);
    const dialog = useFormDialog<Values, { tasks: number }>({
        call: (values, key) => tasks.handOver({ ...values, from_id: official.id }, key),
        changes: [['task'], ['tasks'], ['home'], ['directive']],
        said: ({ tasks: number }) =>
            number > 0 ? `Đã bàn giao ${count(number)} nhiệm vụ.` : `${official.name} không có việc nào đang mở.`,
        keep: `handover:${official.id}`,
        onClose,
    });
    return (
        <FormDialog {...dialog} title={`Bàn giao việc của ${official.name}`} ok="Bàn giao">
            <p className="soft">
                Mọi nhiệm vụ, phần việc và bước chưa xong chuyển sang người nhận; việc đã nhận phải được nhận lại. Lịch
                sử ghi ai bàn giao cho ai.
            </p>
            <Form.Item
                name="to_id"
                label={`Người nhận thuộc ${official.unit_name}`}
                rules={[{ required: true, message: 'Hãy chọn một người.' }]}
            >
                <Select
                    placeholder="Chọn một người"
                    showSearch={{ optionFilterProp: 'label' }}
                    options={others.map(officialOption)}
                    notFoundContent="Đơn vị không còn người nào khác."
                />
            </Form.Item>
            <Form.Item
                name="reason"
                label="Lý do"
                rules={[{ required: true, whitespace: true, message: 'Chưa nhập lý do.' }]}
                extra="Ví dụ: chuyển công tác, nghỉ thai sản."
            >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
            </Form.Item>
        </FormDialog>
    );
}

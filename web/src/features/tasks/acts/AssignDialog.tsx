import { Form, Input, Select } from 'antd';
import { tasks, type Task } from '~/api/tasks';
import { officialOption } from '~/features/agency/officials';
import { useOfficials } from '~/features/agency/queries';
import { FormDialog } from '~/ui/FormDialog';
import { useActForm } from './use_act_form';

interface Values {
    official_id: string;
    note?: string;
}

export function AssignDialog({ task, onClose }: { task: Task; onClose: () => void }) {
    const officials = useOfficials(task.lead_unit_id ?? undefined);
    const form = useActForm<Values>({
        task,
        name: 'assign',
        done: 'Đã giao người thực hiện.',
        call: (values, key) => tasks.assign(task.id, { ...values, version: task.version }, key),
        onClose,
    });
    return (
        <FormDialog
            title="Giao người thực hiện"
            ok="Giao việc"
            initial={{ official_id: task.official_id ?? undefined }}
            {...form}
        >
            <Form.Item
                name="official_id"
                label={`Người thực hiện thuộc ${task.lead_unit_name ?? 'đơn vị chủ trì'}`}
                rules={[{ required: true, message: 'Hãy chọn một người.' }]}
            >
                <Select
                    placeholder="Chọn một người"
                    showSearch={{ optionFilterProp: 'label' }}
                    options={officials.map(officialOption)}
                    notFoundContent="Đơn vị chưa có cán bộ nào."
                />
            </Form.Item>
            <Form.Item name="note" label="Lời dặn (không bắt buộc)">
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
            </Form.Item>
        </FormDialog>
    );
}

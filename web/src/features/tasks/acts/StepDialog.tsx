import { Form, Input, Select } from 'antd';
import { tasks, type Step, type StepDraft, type Task } from '~/api/tasks';
import { officialOption } from '~/features/agency/officials';
import { useOfficials } from '~/features/agency/queries';
import { date } from '~/format/date';
import { DateInput } from '~/ui/DateInput';
import { FormDialog } from '~/ui/FormDialog';
import { useActForm } from './use_act_form';

interface Props {
    task: Task;
    /** Nothing: a new one. */
    step: Step | undefined;
    onClose: () => void;
}

export default function StepDialog({ task, step, onClose }: Props) {
    const officials = useOfficials(task.lead_unit_id ?? undefined);
    const form = useActForm<StepDraft>({
        task,
        name: step ? `step:${step.id}:${step.version}` : 'step',
        done: step ? 'Đã sửa bước.' : 'Đã thêm bước.',
        call: (values, key) =>
            step
                ? tasks.changeStep(task.id, step.id, { ...values, version: step.version }, key)
                : tasks.addStep(task.id, values, key),
        onClose,
    });
    return (
        <FormDialog
            title={step ? 'Sửa bước' : 'Thêm bước'}
            ok={step ? 'Lưu' : 'Thêm bước'}
            initial={step ? { content: step.content, due_on: step.due_on, official_id: step.official_id } : {}}
            {...form}
        >
            <Form.Item
                name="content"
                label="Làm gì"
                rules={[{ required: true, whitespace: true, message: 'Chưa nhập nội dung.' }]}
            >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
            </Form.Item>
            <Form.Item
                name="due_on"
                label="Xong trước hết ngày (không bắt buộc)"
                extra={task.due_on && `Không sau hạn của nhiệm vụ (${date(task.due_on)}).`}
            >
                <DateInput />
            </Form.Item>
            <Form.Item name="official_id" label="Người làm (để trống: người thực hiện nhiệm vụ)">
                <Select
                    allowClear
                    placeholder="Người thực hiện nhiệm vụ"
                    showSearch={{ optionFilterProp: 'label' }}
                    options={officials.map(officialOption)}
                />
            </Form.Item>
        </FormDialog>
    );
}

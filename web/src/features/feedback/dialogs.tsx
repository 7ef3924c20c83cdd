import { Form, Input, Select } from 'antd';
import { feedback, type Feedback } from '~/api/feedback';
import { unitOptions, useUnits } from '~/features/agency/queries';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';

interface Props {
    one: Feedback;
    onClose: () => void;
}

const written = [{ required: true, whitespace: true, message: 'Chưa nhập nội dung.' }];

export function AnswerDialog({ one, onClose }: Props) {
    const form = useFormDialog<{ answer: string }, Feedback>({
        call: ({ answer }) => feedback.answer(one.id, { answer, version: one.version }),
        changes: [['feedback']],
        said: 'Đã gửi câu trả lời.',
        keep: `feedback_answer:${one.id}`,
        onClose,
    });
    return (
        <FormDialog title={`Trả lời ${one.code}`} ok="Gửi câu trả lời" width={640} {...form}>
            <p className="feedback_said soft">{one.content}</p>
            <Form.Item
                name="answer"
                label="Câu trả lời"
                extra="Người dân đọc nguyên văn câu này. Không ghi thông tin riêng của người khác."
                rules={written}
            >
                <Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} maxLength={4000} />
            </Form.Item>
        </FormDialog>
    );
}

export function GiveDialog({ one, onClose }: Props) {
    const units = useUnits().filter(({ archived }) => !archived);
    const form = useFormDialog<{ unit_id: string; note?: string }, Feedback>({
        call: (values) => feedback.give(one.id, { ...values, version: one.version }),
        changes: [['feedback']],
        said: 'Đã giao đơn vị trả lời.',
        onClose,
    });
    return (
        <FormDialog title={`Giao đơn vị trả lời ${one.code}`} ok="Giao" {...form}>
            <Form.Item name="unit_id" label="Đơn vị" rules={[{ required: true, message: 'Hãy chọn đơn vị.' }]}>
                <Select showSearch={{ optionFilterProp: 'label' }} options={unitOptions(units)} />
            </Form.Item>
            <Form.Item name="note" label="Lời nhắn" extra="Chỉ trong cơ quan đọc được.">
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
            </Form.Item>
        </FormDialog>
    );
}

export function DismissDialog({ one, onClose }: Props) {
    const form = useFormDialog<{ reason: string }, Feedback>({
        call: ({ reason }) => feedback.dismiss(one.id, { reason, version: one.version }),
        changes: [['feedback']],
        said: 'Đã ghi: không xử lý.',
        onClose,
    });
    return (
        <FormDialog title={`Không xử lý ${one.code}`} ok="Không xử lý" danger {...form}>
            <Form.Item
                name="reason"
                label="Lý do"
                extra="Người dân đọc được lý do này: ngoài thẩm quyền thì ghi nơi có thẩm quyền."
                rules={written}
            >
                <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
            </Form.Item>
        </FormDialog>
    );
}

import { Form, Input } from 'antd';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { CHANGES } from './words';

interface Props {
    name: string;
    end: (reason: string) => Promise<unknown>;
    onClose: () => void;
}

/** It counts no more; what was measured and sent is kept. */
export default function EndDialog({ name, end, onClose }: Props) {
    const dialog = useFormDialog<{ reason: string }, unknown>({
        call: ({ reason }) => end(reason),
        changes: CHANGES,
        said: 'Đã thôi áp dụng.',
        onClose,
    });
    return (
        <FormDialog {...dialog} title="Thôi áp dụng" ok="Thôi áp dụng" danger>
            <p className="dialog_note">{name}</p>
            <Form.Item
                name="reason"
                label="Lý do"
                extra="Số liệu và các lần gửi đã có vẫn được giữ trong nhật ký."
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi lý do.' }]}
            >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
            </Form.Item>
        </FormDialog>
    );
}

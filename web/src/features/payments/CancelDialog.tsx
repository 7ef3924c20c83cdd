import { Form, Input } from 'antd';
import { payments, type DossierPayments, type Payment } from '~/api/payments';
import { count } from '~/format/number';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { changesOf, METHOD_NAMES } from './words';

interface Props {
    dossier_id: string;
    payment: Payment;
    onClose: () => void;
}

/** Takes a wrong entry back by one with the opposite sum; both stay in the list. */
export default function CancelDialog({ dossier_id, payment, onClose }: Props) {
    const dialog = useFormDialog<{ reason: string }, DossierPayments>({
        call: ({ reason }, key) => payments.cancel(payment.id, reason, key),
        changes: changesOf(dossier_id),
        said: 'Đã hủy khoản thu ghi nhầm.',
        onClose,
    });
    return (
        <FormDialog {...dialog} title="Hủy khoản thu ghi nhầm" ok="Hủy khoản thu" danger>
            <p className="soft dialog_note">
                {METHOD_NAMES[payment.method]} {count(payment.amount)} đồng. Khoản này vẫn còn trong bảng kê, kèm một
                khoản ngược lại và lý do. Hồ sơ đang giải quyết thì không tự dừng lại: nếu vẫn phải chờ nộp, hãy yêu cầu
                nộp phí, lệ phí lần nữa.
            </p>
            <Form.Item
                name="reason"
                label="Lý do"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi lý do.' }]}
            >
                <Input maxLength={500} autoComplete="off" />
            </Form.Item>
        </FormDialog>
    );
}

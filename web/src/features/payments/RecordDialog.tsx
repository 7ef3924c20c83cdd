import { Form, Input, InputNumber, Radio } from 'antd';
import { payments, type DossierPayments, type PaymentDraft } from '~/api/payments';
import { count } from '~/format/number';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { changesOf, METHOD_NAMES } from './words';

interface Props {
    dossier_id: string;
    left: number;
    onClose: () => void;
}

const OPTIONS = Object.entries(METHOD_NAMES).map(([value, label]) => ({ value, label }));

/** thu phí, lệ phí */
export default function RecordDialog({ dossier_id, left, onClose }: Props) {
    const dialog = useFormDialog<PaymentDraft, DossierPayments>({
        call: (values, key) => payments.record(dossier_id, values, key),
        changes: changesOf(dossier_id),
        said: ({ resumed }) =>
            resumed ? 'Đã thu đủ. Hồ sơ được giải quyết tiếp, thời hạn tính tiếp.' : 'Đã ghi khoản thu.',
        keep: `payment:${dossier_id}`,
        onClose,
    });
    const method = Form.useWatch('method', dialog.form) ?? 'cash';
    return (
        <FormDialog {...dialog} title="Thu phí, lệ phí" ok="Ghi đã thu" initial={{ amount: left, method: 'cash' }}>
            <Form.Item name="amount" label="Số tiền (đồng)" rules={[{ required: true, message: 'Hãy ghi số tiền.' }]}>
                <InputNumber<number>
                    min={1}
                    max={left}
                    precision={0}
                    style={{ width: '100%' }}
                    formatter={(value) => (value === undefined ? '' : count(Number(value)))}
                    parser={(text) => Number((text ?? '').replace(/\D/g, ''))}
                />
            </Form.Item>
            <Form.Item name="method" label="Hình thức">
                <Radio.Group options={OPTIONS} />
            </Form.Item>
            {method !== 'cash' && (
                <Form.Item
                    name="reference"
                    label="Mã giao dịch"
                    rules={[{ required: method === 'online', whitespace: true, message: 'Hãy ghi mã giao dịch.' }]}
                >
                    <Input maxLength={100} autoComplete="off" />
                </Form.Item>
            )}
        </FormDialog>
    );
}

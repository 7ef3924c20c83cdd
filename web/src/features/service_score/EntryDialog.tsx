import { Form, Input, InputNumber } from 'antd';
import { serviceScore, type ScoreDraft, type ScoreEntry, type ScoreItem } from '~/api/service_score';
import { count } from '~/format/number';
import { useSession } from '~/layout/session';
import { DateInput } from '~/ui/DateInput';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';

type Values = Omit<ScoreDraft, 'item'>;

const NUMBER = { required: true, message: 'Hãy ghi số.' };

/** What no register counts: how many of how many, until which day, and what shows it. */
export default function EntryDialog({ item, to, onClose }: { item: ScoreItem; to: string; onClose: () => void }) {
    const { today } = useSession();
    const { code, name, amount_name, whole_name, entry } = item;
    const dialog = useFormDialog<Values, ScoreEntry>({
        call: (values, key) => serviceScore.enter({ ...values, item: code }, key),
        changes: [['service_score']],
        said: ({ amount, whole }) => `Đã ghi mục ${code}: ${count(amount)} / ${count(whole)}.`,
        onClose,
    });
    return (
        <FormDialog
            {...dialog}
            title="Nhập số liệu"
            ok="Ghi số liệu"
            initial={{ measured_on: to < today ? to : today, source: entry?.source ?? '' }}
        >
            <p className="dialog_note">
                Mục {code}: {name}. Số ghi trong kỳ nào thì chấm điểm cho kỳ đó; lần ghi sau thay lần trước, các lần đều
                được giữ lại.
            </p>
            <div className="field_grid">
                <Form.Item name="amount" label={amount_name} rules={[NUMBER]}>
                    <InputNumber min={0} precision={0} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item name="whole" label={whole_name} rules={[NUMBER]}>
                    <InputNumber min={1} precision={0} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item
                    name="measured_on"
                    label="Chốt đến ngày"
                    rules={[{ required: true, message: 'Hãy chọn ngày.' }]}
                >
                    <DateInput />
                </Form.Item>
            </div>
            <Form.Item
                name="source"
                label="Nguồn số liệu"
                rules={[
                    { required: true, whitespace: true, message: 'Hãy ghi văn bản hoặc hệ thống cho thấy số này.' },
                ]}
            >
                <Input.TextArea
                    autoSize={{ minRows: 1, maxRows: 5 }}
                    maxLength={1000}
                    placeholder="Ví dụ: Cổng Dịch vụ công quốc gia, xem ngày 05/10"
                />
            </Form.Item>
        </FormDialog>
    );
}

import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { programme, type Indicator } from '~/api/programme';
import { date } from '~/format/date';
import { useSession } from '~/layout/session';
import { DateInput } from '~/ui/DateInput';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { AmountInput } from './AmountInput';
import { amount, CHANGES } from './words';

interface Values {
    measured_on: string;
    amount: number;
    base?: number;
    evidence: string;
}

const REQUIRED = { required: true, message: 'Hãy ghi số.' };

/** What no register counts: the numbers, the day and what shows them. */
export default function ValueDialog({ indicator, onClose }: { indicator: Indicator; onClose: () => void }) {
    const { today } = useSession();
    const { id, name, unit, needs_base, amount_name, base_name, target_text, may_enter } = indicator;
    const dialog = useFormDialog<Values, Indicator>({
        call: (values) => programme.enter(id, values),
        changes: [...CHANGES, ['indicator', id]],
        said: ({ value_text, verdict_text }) => `Đã ghi: ${value_text ?? verdict_text}.`,
        onClose,
    });
    const fall = indicator.direction === 'fall' || indicator.direction === 'rise';
    const whole = base_name ?? (fall ? 'Cùng kỳ năm trước' : 'Tổng số');
    return (
        <FormDialog
            {...dialog}
            title={may_enter ? 'Nhập số liệu' : 'Số liệu đã nhập'}
            ok="Ghi số liệu"
            initial={{ measured_on: today }}
            {...(may_enter ? {} : { onFinish: onClose, ok: 'Đã xem' })}
        >
            <p className="dialog_note">
                {name}: {target_text}
            </p>
            {may_enter && (
                <>
                    <div className="field_grid">
                        <Form.Item
                            name="amount"
                            label={amount_name ?? (needs_base ? 'Số đạt' : `Số liệu (${unit})`)}
                            rules={[REQUIRED]}
                        >
                            <AmountInput />
                        </Form.Item>
                        {needs_base && (
                            <Form.Item name="base" label={whole} rules={[REQUIRED]}>
                                <AmountInput />
                            </Form.Item>
                        )}
                        <Form.Item
                            name="measured_on"
                            label="Số liệu tính đến ngày"
                            rules={[{ required: true, message: 'Hãy chọn ngày.' }]}
                        >
                            <DateInput />
                        </Form.Item>
                    </div>
                    <Form.Item
                        name="evidence"
                        label="Căn cứ"
                        rules={[
                            { required: true, whitespace: true, message: 'Hãy ghi sổ hoặc văn bản cho thấy số này.' },
                        ]}
                    >
                        <Input.TextArea
                            autoSize={{ minRows: 1, maxRows: 5 }}
                            maxLength={4000}
                            placeholder="Ví dụ: Sổ theo dõi hội nghị của Văn phòng, trang 3 đến 5"
                        />
                    </Form.Item>
                </>
            )}
            <Entries id={id} />
        </FormDialog>
    );
}

function Entries({ id }: { id: string }) {
    const entries = useQuery({ queryKey: ['indicator', id], queryFn: () => programme.indicator(id) }).data?.entries;
    if (!entries || entries.length === 0) return null;
    return (
        <section aria-label="Các lần đã nhập" className="programme_entries">
            <h3>Các lần đã nhập</h3>
            <ul>
                {entries.map((entry) => (
                    <li key={entry.at}>
                        <b className="number">
                            {amount(entry.amount)}
                            {entry.base !== null && ` / ${amount(entry.base)}`}
                        </b>{' '}
                        tính đến {date(entry.measured_on)}: {entry.evidence}
                        <div className="soft">{entry.official_name} nhập</div>
                    </li>
                ))}
            </ul>
        </section>
    );
}

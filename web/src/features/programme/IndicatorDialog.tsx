import { Checkbox, Form } from 'antd';
import { asProblem, Problem } from '~/api/problem';
import { programme, type Indicator, type IndicatorDraft } from '~/api/programme';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { IndicatorFields, OWN, type IndicatorValues } from './IndicatorFields';
import { CHANGES } from './words';

interface Props {
    /** The one that is changed; none: a new one. */
    indicator?: Indicator;
    onClose: () => void;
}

const NEW: Partial<IndicatorValues> = { definition: OWN, direction: 'at_least', unit: '%', period: 'year' };

/** Of one indicator alone: its fields are those of the form. */
async function takeOne(draft: IndicatorDraft) {
    try {
        return await programme.take([draft]);
    } catch (error) {
        const { status, code, message, fields, requestId } = asProblem(error);
        const own = fields.map((one) => ({ ...one, field: one.field.replace('items[0].', '') }));
        throw new Problem(status, code, message, own, requestId);
    }
}

/** A new indicator, or what one has to reach and who answers for it. */
export default function IndicatorDialog({ indicator, onClose }: Props) {
    const dialog = useFormDialog<IndicatorValues & { beside?: boolean }, unknown>({
        call: ({ definition, ...values }) => {
            const draft = { ...values, definition: definition === OWN ? null : definition };
            return indicator
                ? programme.change(indicator.id, { ...draft, version: indicator.version })
                : takeOne(draft);
        },
        changes: CHANGES,
        said: indicator ? 'Đã sửa chỉ tiêu.' : 'Đã thêm chỉ tiêu.',
        onClose,
    });
    return (
        <FormDialog
            {...dialog}
            title={indicator ? 'Sửa chỉ tiêu' : 'Thêm chỉ tiêu'}
            ok={indicator ? 'Lưu' : 'Đưa vào chương trình'}
            width={640}
            initial={indicator ? { ...indicator, definition: indicator.definition ?? OWN } : NEW}
        >
            <IndicatorFields form={dialog.form} />
            {!indicator && (
                <Form.Item name="beside" valuePropName="checked" className="beside">
                    <Checkbox>Giữ cả hai khi chương trình đã có chỉ tiêu cùng cách tính</Checkbox>
                </Form.Item>
            )}
        </FormDialog>
    );
}

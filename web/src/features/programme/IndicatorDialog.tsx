import { programme, type Indicator } from '~/api/programme';
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

/** A new indicator, or what one has to reach and who answers for it. */
export default function IndicatorDialog({ indicator, onClose }: Props) {
    const dialog = useFormDialog<IndicatorValues, unknown>({
        call: ({ definition, ...values }) => {
            const draft = { ...values, definition: definition === OWN ? null : definition };
            return indicator
                ? programme.change(indicator.id, { ...draft, version: indicator.version })
                : programme.take([draft]);
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
        </FormDialog>
    );
}

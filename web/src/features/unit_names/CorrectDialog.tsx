import { Form, Select } from 'antd';
import { directives, type UnitMatch, type UnitName } from '~/api/directives';
import { useUnitsInUse } from '~/features/agency/queries';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { UNIT_NAMES } from './changes';

interface Props {
    name: UnitName;
    onClose: () => void;
}

/** From now on the wording means another unit. */
export default function CorrectDialog({ name, onClose }: Props) {
    const units = useUnitsInUse(name.unit_id);
    const dialog = useFormDialog<{ unit_id: string }, UnitMatch>({
        call: ({ unit_id }) => directives.rememberUnit(name.name, unit_id),
        changes: [UNIT_NAMES],
        said: ({ unit_name }) => `Đã ghi nhớ: “${name.name}” là ${unit_name}.`,
        onClose,
    });
    return (
        <FormDialog
            {...dialog}
            title={`“${name.name}” là đơn vị nào?`}
            ok="Ghi nhớ"
            initial={{ unit_id: name.unit_id }}
        >
            <Form.Item
                name="unit_id"
                label="Đơn vị"
                extra="Các văn bản nhập sau này được hiểu như vậy; văn bản đã ban hành giữ nguyên."
            >
                <Select showSearch={{ optionFilterProp: 'label' }} options={units} />
            </Form.Item>
        </FormDialog>
    );
}

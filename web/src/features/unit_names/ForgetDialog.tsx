import { directives, type UnitMatch, type UnitName } from '~/api/directives';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { UNIT_NAMES } from './changes';

interface Props {
    name: UnitName;
    onClose: () => void;
}

/** The wording is again what the program makes of it. */
export default function ForgetDialog({ name, onClose }: Props) {
    const dialog = useFormDialog<object, UnitMatch>({
        call: () => directives.rememberUnit(name.name, null),
        changes: [UNIT_NAMES],
        said: `Đã quên “${name.name}”.`,
        onClose,
    });
    return (
        <FormDialog {...dialog} title={`Quên “${name.name}”`} ok="Quên" danger>
            <p className="dialog_note">
                Tên này không còn được hiểu là {name.unit_name}. Lần sau văn bản viết như vậy, chương trình sẽ hỏi lại.
            </p>
        </FormDialog>
    );
}

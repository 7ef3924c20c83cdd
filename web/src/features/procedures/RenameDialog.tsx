import { procedures, type NameDraft, type Procedure } from '~/api/procedures';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { NameFields } from './NameFields';
import { CHANGES } from './queries';

interface Props {
    procedure: Procedure;
    onClose: () => void;
}

/** Its name, code and field; what it takes is in its versions. */
export default function RenameDialog({ procedure, onClose }: Props) {
    const { id, code, name, field, version } = procedure;
    const dialog = useFormDialog<NameDraft, Procedure>({
        call: (draft) => procedures.rename(id, { ...draft, version }),
        changes: CHANGES,
        said: 'Đã lưu.',
        onClose,
    });
    return (
        <FormDialog {...dialog} title="Sửa tên, mã thủ tục" ok="Lưu" initial={{ code, name, field }}>
            <NameFields />
        </FormDialog>
    );
}

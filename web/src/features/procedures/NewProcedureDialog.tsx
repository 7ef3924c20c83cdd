import { useNavigate } from 'react-router';
import { procedures, type NameDraft, type Procedure, type VersionDraft } from '~/api/procedures';
import { useSession } from '~/layout/session';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { NameFields } from './NameFields';
import { CHANGES } from './queries';
import { cleaned, NEW_VERSION, VersionFields } from './VersionFields';

/** A procedure that the catalogue lacks, with what it takes. */
export default function NewProcedureDialog({ onClose }: { onClose: () => void }) {
    const { today } = useSession();
    const navigate = useNavigate();
    const dialog = useFormDialog<NameDraft & VersionDraft, Procedure>({
        call: ({ code, name, field, ...version }) => procedures.add({ code, name, field, ...cleaned(version) }),
        changes: CHANGES,
        said: ({ name }) => `Đã thêm ${name}.`,
        onDone: ({ id }) => void navigate(`/procedures/${id}`),
        onClose,
    });
    return (
        <FormDialog
            {...dialog}
            title="Thêm thủ tục hành chính"
            ok="Thêm thủ tục"
            width={760}
            initial={{ ...NEW_VERSION, valid_from: today }}
        >
            <NameFields />
            <VersionFields />
        </FormDialog>
    );
}

import { procedures, type Procedure, type ProcedureVersion, type VersionDraft } from '~/api/procedures';
import { useSession } from '~/layout/session';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { CHANGES } from './queries';
import { cleaned, NEW_VERSION, VersionFields } from './VersionFields';

interface Props {
    procedure: Procedure;
    /** The one being corrected; a new one when absent. */
    version?: ProcedureVersion;
    onClose: () => void;
}

/** A new version begins with what the newest one says; an old one is corrected where it was written down wrongly. */
export default function VersionDialog({ procedure, version, onClose }: Props) {
    const { today } = useSession();
    const newest = procedure.versions[0];
    const dialog = useFormDialog<VersionDraft, Procedure>({
        call: (draft) =>
            version
                ? procedures.correctVersion(procedure.id, version, cleaned(draft))
                : procedures.addVersion(procedure.id, cleaned(draft)),
        changes: CHANGES,
        said: 'Đã lưu.',
        onClose,
    });
    const initial = version ?? { ...NEW_VERSION, level: procedure.level, ...newest, valid_from: today, source: '' };
    return (
        <FormDialog
            {...dialog}
            title={version ? 'Sửa phiên bản đã ghi' : 'Thêm phiên bản'}
            ok="Lưu phiên bản"
            width={760}
            initial={initial}
        >
            <p className="dialog_note">
                {version
                    ? 'Chỉ sửa khi ghi sai. Quy định thay đổi thì thêm phiên bản mới để hồ sơ cũ vẫn tính theo quy định cũ.'
                    : 'Hồ sơ tiếp nhận từ ngày áp dụng tính theo phiên bản này; hồ sơ trước đó giữ nguyên cách tính.'}
            </p>
            <VersionFields />
        </FormDialog>
    );
}

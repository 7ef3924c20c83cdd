import { dossierSources, type DossierSource } from '~/api/dossier_imports';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { SOURCES } from './changes';

interface Props {
    source: DossierSource;
    onClose: () => void;
}

/** The columns of its next file are guessed again. */
export default function ForgetDialog({ source, onClose }: Props) {
    const dialog = useFormDialog<object, void>({
        call: () => dossierSources.forget(source.id),
        changes: [SOURCES],
        said: `Đã quên nguồn “${source.name}”.`,
        onClose,
    });
    return (
        <FormDialog {...dialog} title={`Quên nguồn “${source.name}”`} ok="Quên" danger>
            <p className="dialog_note">
                Các hồ sơ đã nhập giữ nguyên. Tệp sau của nguồn này, chương trình sẽ đoán các cột theo tiêu đề.
            </p>
        </FormDialog>
    );
}

import { useMutation } from '@tanstack/react-query';
import { dossierImports, type DossierImport, type ImportField } from '~/api/dossier_imports';
import { asProblem } from '~/api/problem';
import { ColumnChoices } from '~/features/importing/ColumnChoices';
import { FIELD_NAMES, NEEDED } from './words';

interface Props {
    known: DossierImport;
    onChange: (known: DossierImport) => void;
    onPending?: (pending: boolean) => void;
}

/** What each column of the export was taken for. */
export function Columns({ known, onChange, onPending }: Props) {
    const read = useMutation({
        mutationFn: (chosen: { index: number; field: ImportField | null }[]) => dossierImports.map(known.id, chosen),
        onSuccess: onChange,
    });
    return (
        <ColumnChoices
            columns={known.columns}
            names={FIELD_NAMES}
            needed={NEEDED}
            busy={read.isPending}
            problem={read.error ? asProblem(read.error) : undefined}
            onRead={read.mutate}
            onPending={onPending}
        />
    );
}

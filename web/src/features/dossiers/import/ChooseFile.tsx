import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { dossierImports, type DossierImport } from '~/api/dossier_imports';
import { asProblem } from '~/api/problem';
import { fileSize } from '~/format/number';
import { FileDrop } from '~/ui/FileDrop';
import { ProgressLine } from '~/ui/ProgressLine';
import { Trouble } from '~/ui/Trouble';

/** The first step: a file is dropped and sent. */
export function ChooseFile({ onStarted }: { onStarted: (started: DossierImport) => void }) {
    const [sent, setSent] = useState(0);
    const send = useMutation({
        mutationFn: (file: File) => dossierImports.start(file, setSent),
        onMutate: () => setSent(0),
        onSuccess: onStarted,
    });
    if (send.isPending)
        return (
            <div className="panel">
                <ProgressLine
                    label={`Đang gửi ${send.variables.name}, ${fileSize(send.variables.size)}`}
                    share={sent}
                />
            </div>
        );
    return (
        <div className="stack">
            {send.error && <Trouble problem={asProblem(send.error)} />}
            <FileDrop
                title="Thả tệp Excel vào đây, hoặc bấm để chọn tệp"
                note="Tệp XLSX. Chưa có gì được ghi cho đến khi xem lại và xác nhận."
                accept=".xlsx"
                onFiles={([file]) => file && send.mutate(file)}
            />
        </div>
    );
}

import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { dossierImports, type DossierImport } from '~/api/dossier_imports';
import { asProblem, Problem } from '~/api/problem';
import { count } from '~/format/number';
import { toast } from '~/ui/toast';
import { Trouble } from '~/ui/Trouble';
import { Changes } from './Changes';
import { Columns } from './Columns';
import { Counts } from './Counts';
import { Older } from './Older';
import { Preview } from './Preview';
import { SourceName } from './SourceName';
import { WrongRows } from './WrongRows';

interface Props {
    known: DossierImport;
    onChange: (known: DossierImport) => void;
    onAgain: () => void;
}

/** The second step: what would happen, before anything does. */
export function Checking({ known, onChange, onAgain }: Props) {
    const [pending, setPending] = useState(false);
    const [takeOlder, setTakeOlder] = useState(false);
    const confirm = useMutation({
        mutationFn: () => dossierImports.confirm(known.id, takeOlder),
        onSuccess: onChange,
    });
    const cancel = useMutation({
        mutationFn: () => dossierImports.cancel(known.id),
        onSuccess: onAgain,
        onError: (error) => toast.trouble(asProblem(error).message),
    });
    if (known.message)
        return (
            <div className="stack">
                <Trouble problem={new Problem(422, 'import', known.message)} />
                <div>
                    <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
                        Chọn tệp khác
                    </Button>
                </div>
                <Columns known={known} onChange={onChange} />
            </div>
        );
    const good = known.new + known.changed + (takeOlder ? known.older : 0);
    return (
        <div className="stack import_checking">
            <Counts known={known} />
            {confirm.error && <Trouble problem={asProblem(confirm.error)} />}
            <div className="import_bar">
                <p>
                    {good > 0 ? (
                        <>
                            Chưa có gì được ghi. Nhập <b className="number">{count(good)}</b> hồ sơ
                            {known.wrong_count > 0 && (
                                <>
                                    , để lại <b className="number">{count(known.wrong_count)}</b> dòng sai
                                </>
                            )}
                            ?
                        </>
                    ) : (
                        'Không có hồ sơ mới hoặc thay đổi. Không cần nhập tệp này.'
                    )}
                </p>
                <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
                    Chọn tệp khác
                </Button>
                {good > 0 && (
                    <Button
                        type="primary"
                        disabled={pending}
                        loading={confirm.isPending}
                        onClick={() => confirm.mutate()}
                    >
                        Nhập {count(good)} hồ sơ
                    </Button>
                )}
            </div>
            {known.older > 0 && <Older known={known} taken={takeOlder} onTake={setTakeOlder} />}
            {known.changed > 0 && <Changes known={known} />}
            {known.wrong_count > 0 && <WrongRows known={known} />}
            <SourceName key={known.source_name ?? ''} known={known} />
            <Columns known={known} onChange={onChange} onPending={setPending} />
            {known.preview.length > 0 && <Preview rows={known.preview} />}
        </div>
    );
}

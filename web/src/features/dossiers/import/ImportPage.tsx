import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { dossierImports, type DossierImport } from '~/api/dossier_imports';
import { asProblem } from '~/api/problem';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { Checking } from './Checking';
import { ChooseFile } from './ChooseFile';
import { Ended } from './Ended';
import { forgetImport, keepImport, keptImport } from './kept';
import { Running } from './Running';
import '~/features/importing/import.css';

const UP = { path: '/dossiers', label: 'Hồ sơ' };
const ASK_AGAIN_MS = 600;
const runs = ({ state }: DossierImport) => ['reading', 'importing', 'finishing'].includes(state);

const STEPS = ['Chọn tệp', 'Kiểm tra', 'Nhập'];

function stepOf(known: DossierImport | undefined): number {
    if (!known || known.state === 'failed') return 0;
    return known.state === 'reading' || known.state === 'ready' ? 1 : 2;
}

/** Dossiers in: a file of the city's system is read, looked at, and only then taken in. */
export default function ImportPage() {
    const [search, setSearch] = useSearchParams();
    const client = useQueryClient();
    const id = search.get('id');
    const query = useQuery({
        queryKey: ['dossier_import', id],
        queryFn: () => dossierImports.find(id ?? ''),
        enabled: id !== null,
        refetchInterval: ({ state }) => (state.data && runs(state.data) ? ASK_AGAIN_MS : false),
        staleTime: 0,
    });
    const known = id === null ? undefined : query.data;

    // Whoever comes back finds the import where it is.
    useEffect(() => {
        const kept = keptImport();
        if (id === null && kept) setSearch({ id: kept }, { replace: true });
    }, [id, setSearch]);

    const done = known?.state === 'done';
    useEffect(() => {
        if (!done) return;
        forgetImport();
        for (const key of ['dossiers', 'procedures', 'units', 'figures', 'figure_rows', 'home', 'report'])
            void client.invalidateQueries({ queryKey: [key] });
    }, [done, client]);

    const take = useCallback(
        (answer: DossierImport) => {
            keepImport(answer.id);
            client.setQueryData(['dossier_import', answer.id], answer);
            setSearch({ id: answer.id }, { replace: true });
        },
        [client, setSearch],
    );
    const again = useCallback(() => {
        forgetImport();
        setSearch({}, { replace: true });
    }, [setSearch]);

    const step = stepOf(known);
    return (
        <Page
            title="Nhập hồ sơ từ tệp Excel"
            note={known ? known.name : 'Tệp do hệ thống thông tin giải quyết thủ tục hành chính của thành phố xuất ra.'}
            up={UP}
            actions={
                <Link className="ant-btn" to="/dossiers/sources">
                    Các nguồn đã nhớ
                </Link>
            }
            width="wide"
        >
            <ol className="import_steps" aria-label="Các bước">
                {STEPS.map((name, index) => (
                    <li key={name} aria-current={index === step ? 'step' : undefined}>
                        <b>{index + 1}</b> {name}
                    </li>
                ))}
            </ol>
            {id === null && <ChooseFile onStarted={take} />}
            {id !== null && query.isPending && (
                <div className="panel">
                    <Waiting lines={6} />
                </div>
            )}
            {id !== null && query.error && !known && (
                <div className="stack">
                    <Trouble problem={asProblem(query.error)} />
                    <ChooseFile onStarted={take} />
                </div>
            )}
            {known && runs(known) && <Running key={known.state} known={known} />}
            {known?.state === 'ready' && <Checking key={known.id} known={known} onChange={take} onAgain={again} />}
            {known && ['done', 'cancelled', 'failed'].includes(known.state) && <Ended known={known} onAgain={again} />}
        </Page>
    );
}

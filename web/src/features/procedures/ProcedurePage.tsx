import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { procedures, type Procedure, type ProcedureVersion } from '~/api/procedures';
import { useAbility, useSession } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { Page } from '~/ui/Page';
import { RecordPage } from '~/ui/RecordPage';
import { VersionShown } from './VersionShown';
import './procedures.css';

const VersionDialog = lazy(() => import('./VersionDialog'));
const RenameDialog = lazy(() => import('./RenameDialog'));

const UP = { path: '/procedures', label: 'Thủ tục hành chính' };

/** One procedure with its versions. */
export default function ProcedurePage() {
    const { id = '' } = useParams();
    const query = useQuery({ queryKey: ['procedure', id], queryFn: () => procedures.find(id) });
    return (
        <RecordPage query={query} title="Thủ tục hành chính" up={UP} width="narrow">
            {(procedure) => <ProcedureShown procedure={procedure} />}
        </RecordPage>
    );
}

type Opened = 'name' | 'new' | { correct: ProcedureVersion };

function ProcedureShown({ procedure }: { procedure: Procedure }) {
    const can = useAbility();
    const { today } = useSession();
    const may = can('procedures_manage');
    const [opened, setOpened] = useState<Opened>();
    const { code, name, field, versions, in_force_id } = procedure;
    const close = () => setOpened(undefined);
    const correct = may ? (version: ProcedureVersion) => setOpened({ correct: version }) : undefined;
    return (
        <Page
            title={name}
            note={[code ?? 'Chưa có mã', field, procedure.from_import && 'thêm khi nhập hồ sơ']
                .filter(Boolean)
                .join(' · ')}
            up={UP}
            width="narrow"
            actions={
                may && (
                    <>
                        <Button icon={<EditOutlined aria-hidden />} onClick={() => setOpened('name')}>
                            Sửa tên, mã
                        </Button>
                        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpened('new')}>
                            {versions.length > 0 ? 'Thêm phiên bản' : 'Ghi thời hạn, giấy tờ'}
                        </Button>
                    </>
                )
            }
        >
            {versions.length === 0 && (
                <div className="panel flush">
                    <Empty title="Chưa ghi thời hạn của thủ tục này">
                        Khi có thời hạn, giấy tờ và các bước, trang của mỗi hồ sơ giải thích được vì sao hạn là ngày ấy.
                    </Empty>
                </div>
            )}
            {versions.map((version, at) => (
                <VersionShown
                    key={version.id}
                    version={version}
                    when={version.id === in_force_id ? 'now' : version.valid_from > today ? 'later' : 'before'}
                    first={at === versions.length - 1}
                    onCorrect={correct}
                />
            ))}
            {code && can('dossiers_see') && (
                <p className="procedure_dossiers">
                    <Link to={`/dossiers?procedure_code=${encodeURIComponent(code)}`}>Hồ sơ của thủ tục này</Link>
                </p>
            )}
            <Suspense>
                {opened === 'name' && <RenameDialog procedure={procedure} onClose={close} />}
                {opened === 'new' && <VersionDialog procedure={procedure} onClose={close} />}
                {typeof opened === 'object' && (
                    <VersionDialog procedure={procedure} version={opened.correct} onClose={close} />
                )}
            </Suspense>
        </Page>
    );
}

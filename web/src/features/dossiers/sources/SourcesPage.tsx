import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { dossierSources, type DossierSource } from '~/api/dossier_imports';
import { FIELD_NAMES } from '~/features/dossiers/import/words';
import { date } from '~/format/date';
import { Empty } from '~/ui/Empty';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { Rows, type Column } from '~/ui/Rows';
import { useWholeList } from '~/ui/use_list';
import { SOURCES } from './changes';
import '~/features/importing/import.css';

const ForgetDialog = lazy(() => import('./ForgetDialog'));

const UP = { path: '/dossiers/import', label: 'Nhập hồ sơ từ tệp Excel' };

const columnsFor = (onForget: (source: DossierSource) => void): Column<DossierSource>[] => [
    { title: 'Nguồn', width: 240, phone: 'full', cell: ({ name }) => <b>{name}</b> },
    {
        title: 'Cột trong tệp là nội dung',
        phone: 'full',
        wide: true,
        cell: ({ columns }) => (
            <ul className="import_changes">
                {columns.map(
                    ({ header, field }, index) =>
                        field && (
                            <li key={index}>
                                {header} <span className="soft">là {FIELD_NAMES[field]}</span>
                            </li>
                        ),
                )}
            </ul>
        ),
    },
    {
        title: 'Người ghi nhớ',
        width: 200,
        phone: 'full',
        cell: ({ changed_by_name, changed_at }) => (
            <>
                {changed_by_name}
                <div className="soft">ngày {date(changed_at)}</div>
            </>
        ),
    },
    {
        title: '',
        width: 90,
        phone: 'full',
        cell: (source) => (
            <Button size="small" aria-label={`Quên nguồn ${source.name}`} onClick={() => onForget(source)}>
                Quên
            </Button>
        ),
    },
];

/** The systems whose exports the office takes in, with what their columns hold. */
export default function SourcesPage() {
    const list = useWholeList(SOURCES, () => dossierSources.list());
    const [forgetting, setForgetting] = useState<DossierSource>();
    return (
        <Page
            title="Nguồn hồ sơ đã nhớ"
            note="Tệp có cùng các tiêu đề cột được đọc như đã nhớ ở đây."
            up={UP}
            width="wide"
        >
            <ListFrame
                list={list}
                empty={
                    <Empty
                        title="Chưa ghi nhớ nguồn nào"
                        act={<Link to="/dossiers/import">Nhập hồ sơ từ tệp Excel</Link>}
                    >
                        Khi kiểm tra một tệp hồ sơ, anh/chị đặt tên hệ thống đã xuất tệp ở phần “Nguồn của tệp”. Lần sau
                        các cột được chọn sẵn.
                    </Empty>
                }
            >
                {(items) => (
                    <Rows
                        label="Nguồn hồ sơ đã nhớ"
                        columns={columnsFor(setForgetting)}
                        items={items}
                        keyOf={({ id }) => id}
                    />
                )}
            </ListFrame>
            <Suspense>
                {forgetting && <ForgetDialog source={forgetting} onClose={() => setForgetting(undefined)} />}
            </Suspense>
        </Page>
    );
}

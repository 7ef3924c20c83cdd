import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { reports, type ReportRow } from '~/api/reports';
import { date, instant } from '~/format/date';
import { useAbility } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { Rows, type Column } from '~/ui/Rows';
import { useList } from '~/ui/use_list';
import { ReportState } from './ReportState';

const OpenReportDialog = lazy(() => import('./OpenReportDialog'));

const FormsDialog = lazy(() => import('./FormsDialog'));

const COLUMNS: Column<ReportRow>[] = [
    {
        title: 'Báo cáo',
        phone: 'full',
        cell: (row) => (
            <Link className="row_link" to={`/reports/${row.id}`}>
                {row.form_name}
            </Link>
        ),
    },
    {
        title: 'Kỳ báo cáo',
        width: 230,
        cell: (row) => (
            <span className="number">
                {date(row.from)} – {date(row.to)}
            </span>
        ),
    },
    { title: 'Tình trạng', width: 150, cell: (row) => <ReportState state={row.state} /> },
    { title: 'Sửa lần cuối', width: 200, cell: (row) => <span className="number">{instant(row.updated_at)}</span> },
];

export default function ReportsPage() {
    const may = useAbility()('reports_write');
    const [forms, setForms] = useState(false);
    const [opening, setOpening] = useState(false);
    const list = useList(['reports'], (after) => reports.list({ after, limit: 50 }));
    const open = may && (
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpening(true)}>
            Lập báo cáo
        </Button>
    );
    return (
        <Page
            title="Báo cáo"
            actions={
                may && (
                    <>
                        <Button onClick={() => setForms(true)}>Mẫu văn bản</Button>
                        {list.items.length > 0 && open}
                    </>
                )
            }
        >
            <ListFrame
                list={list}
                empty={
                    <Empty title="Chưa có báo cáo nào" act={open}>
                        Chọn mẫu và kỳ báo cáo; số liệu lấy từ hồ sơ và sổ văn bản, phần còn lại viết thêm trên trang.
                    </Empty>
                }
            >
                {(items) => <Rows label="Báo cáo" columns={COLUMNS} items={items} keyOf={({ id }) => id} />}
            </ListFrame>
            <Suspense>
                {opening && <OpenReportDialog onClose={() => setOpening(false)} />}
                {forms && <FormsDialog onClose={() => setForms(false)} />}
            </Suspense>
        </Page>
    );
}

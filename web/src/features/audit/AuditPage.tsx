import { Link } from 'react-router';
import { audit, type AuditLine } from '~/api/audit';
import { officialOption } from '~/features/agency/officials';
import { useOfficials } from '~/features/agency/queries';
import { instant } from '~/format/date';
import { useAbility } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { FilterBar } from '~/ui/FilterBar';
import { useFilters } from '~/ui/filters';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { Rows, type Column } from '~/ui/Rows';
import { useList } from '~/ui/use_list';

/** Where a record of a kind is seen. */
const RECORD_PAGES: Record<string, { path: string; open: string; ability: string }> = {
    task: { path: '/tasks', open: 'Mở nhiệm vụ', ability: 'tasks_see' },
    directive: { path: '/directives', open: 'Mở văn bản', ability: 'directives_see' },
    dossier: { path: '/dossiers', open: 'Mở hồ sơ', ability: 'dossiers_open' },
    report: { path: '/reports', open: 'Mở báo cáo', ability: 'reports_see' },
};

const COLUMNS: Column<AuditLine>[] = [
    { title: 'Lúc', width: 180, phone: 'full', cell: (line) => <span className="number">{instant(line.at)}</span> },
    { title: 'Người', width: 190, cell: (line) => line.official_name ?? <span className="soft">Chưa đăng nhập</span> },
    { title: 'Việc', width: 220, cell: (line) => line.event_name },
    { title: 'Chi tiết', phone: 'full', cell: (line) => <Detail line={line} /> },
    {
        title: 'Địa chỉ máy',
        width: 130,
        phone: 'hide',
        cell: (line) => <span className="soft number">{line.address}</span>,
    },
];

function Detail({ line: { record_kind, record_id, detail } }: { line: AuditLine }) {
    const can = useAbility();
    const page = record_id ? RECORD_PAGES[record_kind] : undefined;
    // Of a report the detail is the code of its form or part, which says nothing to people.
    const words = record_kind !== 'report' && detail;
    const whole = record_id && !['session', 'account'].includes(record_kind);
    return (
        <div className="row audit_detail">
            {words && <span>{words}</span>}
            {page && can(page.ability) && <Link to={`${page.path}/${record_id}`}>{page.open}</Link>}
            {whole && <Link to={`/audit?record_id=${record_id}`}>Lịch sử</Link>}
        </div>
    );
}

/** Who did what to which record, when, from where. */
export default function AuditPage() {
    const [values, change] = useFilters('/audit', ['official_id', 'record_id', 'from', 'to']);
    const list = useList(['audit', values], (after) => audit.list({ ...values, after, limit: 50 }));
    return (
        <Page title="Nhật ký" note="Ai đã làm gì, với mục nào, lúc nào, từ máy nào. Không ai sửa hoặc xóa được.">
            <FilterBar
                label="Lọc nhật ký"
                values={values}
                onChange={change}
                choices={[
                    {
                        name: 'official_id',
                        label: 'Người',
                        any: 'Mọi người',
                        options: useOfficials().map(officialOption),
                        width: 240,
                    },
                ]}
                days={[
                    { name: 'from', label: 'Từ ngày' },
                    { name: 'to', label: 'Đến ngày' },
                ]}
                marks={[{ name: 'record_id', label: 'Chỉ một mục' }]}
            />
            <ListFrame list={list} empty={<Empty title="Không có việc nào khớp">Hãy bớt điều kiện lọc.</Empty>}>
                {(items) => <Rows label="Nhật ký" columns={COLUMNS} items={items} keyOf={({ id }) => id} />}
            </ListFrame>
        </Page>
    );
}

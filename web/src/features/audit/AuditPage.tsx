import { Link } from 'react-router';
import { audit, type AuditLine } from '~/api/audit';
import { useOfficials } from '~/features/tasks/queries';
import { instant } from '~/format/date';
import { Choice } from '~/ui/Choice';
import { DateInput } from '~/ui/DateInput';
import { Empty } from '~/ui/Empty';
import { FilterBar } from '~/ui/FilterBar';
import { useFilters } from '~/ui/filters';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { Rows, type Column } from '~/ui/Rows';
import { useList } from '~/ui/use_list';

/** Where a record of a kind is seen. */
const RECORD_PAGES: Record<string, string> = {
    task: '/tasks',
    directive: '/directives',
    dossier: '/dossiers',
    report: '/reports',
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
    const page = record_id && RECORD_PAGES[record_kind];
    // Of a report the detail is the code of its form or part, which says nothing to people.
    const words = record_kind !== 'report' && detail;
    const whole = record_id && !['session', 'account'].includes(record_kind);
    return (
        <div className="row audit_detail">
            {words && <span>{words}</span>}
            {page && <Link to={`${page}/${record_id}`}>Mở</Link>}
            {whole && <Link to={`/audit?record_id=${record_id}`}>Quá trình</Link>}
        </div>
    );
}

/** Who did what to which record, when, from where. */
export default function AuditPage() {
    const [values, change] = useFilters('/audit', ['official_id', 'record_id', 'from', 'to']);
    const { official_id, record_id, from, to } = values;
    const officials = useOfficials();
    const list = useList(['audit', values], (after) => audit.list({ ...values, after, limit: 50 }));
    return (
        <Page title="Nhật ký" note="Ai đã làm gì, với mục nào, lúc nào, từ máy nào. Không ai sửa hoặc xóa được.">
            <FilterBar
                label="Lọc nhật ký"
                set={[official_id, record_id, from, to].filter(Boolean).length}
                search={
                    <Choice
                        label="Người"
                        any="Mọi người"
                        width={240}
                        options={officials.map(({ id, name, post }) => ({ value: id, label: `${name}, ${post}` }))}
                        value={official_id}
                        onChange={(wanted) => change({ official_id: wanted })}
                    />
                }
                onClear={() => change({ official_id: '', record_id: '', from: '', to: '' })}
            >
                <span className="filter_date">
                    <DateInput
                        label="Từ ngày"
                        empty="Từ ngày"
                        value={from}
                        onChange={(day) => change({ from: day ?? '' })}
                    />
                </span>
                <span className="filter_date">
                    <DateInput
                        label="Đến ngày"
                        empty="Đến ngày"
                        value={to}
                        from={from}
                        onChange={(day) => change({ to: day ?? '' })}
                    />
                </span>
                {record_id && <span className="tag accent">Chỉ một mục</span>}
            </FilterBar>
            <ListFrame list={list} empty={<Empty title="Không có việc nào khớp">Hãy bớt điều kiện lọc.</Empty>}>
                {(items) => <Rows label="Nhật ký" columns={COLUMNS} items={items} keyOf={({ id }) => id} />}
            </ListFrame>
        </Page>
    );
}

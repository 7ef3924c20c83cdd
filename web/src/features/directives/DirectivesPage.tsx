import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { directives, type DirectiveRow } from '~/api/directives';
import { KIND_OPTIONS } from '~/features/documents/kinds';
import { SavedFilters } from '~/features/saved_filters/SavedFilters';
import { date } from '~/format/date';
import { useAbility } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { FilterBar } from '~/ui/FilterBar';
import { useFilters } from '~/ui/filters';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { Rows, type Column } from '~/ui/Rows';
import { useList } from '~/ui/use_list';
import { DIRECTIVE_STATES, DirectiveStateTag } from './states';
import { TasksDone } from './TasksDone';

const COLUMNS: Column<DirectiveRow>[] = [
    {
        title: 'Trích yếu',
        wide: true,
        phone: 'full',
        cell: (row) => (
            <Link className="row_link clamp" to={`/directives/${row.id}`}>
                {row.subject}
            </Link>
        ),
    },
    {
        title: 'Số, ký hiệu',
        width: 150,
        cell: (row) => (
            <>
                <div>{row.code ?? 'Chưa có số'}</div>
                <small className="soft">{row.kind_name}</small>
            </>
        ),
    },
    { title: 'Ngày', width: 106, cell: (row) => <span className="number">{date(row.issued_on) || 'Chưa có'}</span> },
    { title: 'Cơ quan ban hành', width: 180, phone: 'hide', cell: (row) => row.issuer },
    {
        title: 'Nhiệm vụ',
        width: 150,
        phone: 'full',
        cell: (row) =>
            row.state === 'issued' ? (
                <TasksDone total={row.tasks} done={row.done} late={row.late} />
            ) : (
                <DirectiveStateTag state={row.state} />
            ),
    },
];

const FILTER_NAMES = ['q', 'kind', 'state'] as const;

const STATE_CHOICE = {
    name: 'state' as const,
    label: 'Tình trạng',
    any: 'Mọi tình trạng',
    options: Object.entries(DIRECTIVE_STATES).map(([value, label]) => ({ value, label })),
};

export default function DirectivesPage() {
    const can = useAbility();
    const navigate = useNavigate();
    const [values, change] = useFilters('/directives', FILTER_NAMES);
    const { q, kind, state } = values;
    const list = useList(['directives', values], (after) => directives.list({ ...values, after, limit: 50 }));
    const total = list.items.length;
    const bring = can('directives_register') && (
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => void navigate('/directives/new')}>
            Nhập văn bản chỉ đạo
        </Button>
    );
    return (
        <Page title="Văn bản chỉ đạo" actions={total > 0 && bring}>
            <FilterBar
                label="Lọc văn bản chỉ đạo"
                search="Tìm số, ký hiệu, trích yếu"
                values={values}
                onChange={change}
                choices={[
                    { name: 'kind', label: 'Tên loại', any: 'Mọi tên loại', options: KIND_OPTIONS },
                    ...(can('directives_register') ? [STATE_CHOICE] : []),
                ]}
            />
            <SavedFilters list="directives" path="/directives" values={values} names={FILTER_NAMES} />
            <ListFrame
                list={list}
                empty={
                    q || kind || state ? (
                        <Empty title="Không có văn bản nào khớp">Hãy bớt điều kiện lọc.</Empty>
                    ) : (
                        <Empty title="Chưa có văn bản chỉ đạo nào" act={bring}>
                            Nhập một kế hoạch, quyết định hoặc công văn; chương trình tách ra từng nhiệm vụ để kiểm tra
                            và giao.
                        </Empty>
                    )
                }
            >
                {(items) => (
                    <Rows
                        label="Văn bản chỉ đạo"
                        columns={COLUMNS}
                        items={items}
                        keyOf={({ id }) => id}
                        tone={({ late }) => (late > 0 ? 'late' : undefined)}
                    />
                )}
            </ListFrame>
        </Page>
    );
}

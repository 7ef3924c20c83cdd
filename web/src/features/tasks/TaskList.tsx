import { Link } from 'react-router';
import { tasks, type TaskFilters, type TaskRow } from '~/api/tasks';
import { useAbility } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { ListFrame } from '~/ui/ListFrame';
import { Rows, type Choosing, type Column } from '~/ui/Rows';
import { useChosen } from '~/ui/use_chosen';
import { useList } from '~/ui/use_list';
import { DueDay } from './DueDay';
import { ManyBar } from './many/ManyBar';
import { SixBars } from './SixMarks';
import { StateTag } from './StateTag';
import { UnclearMark } from './UnclearReason';
import { marksFrom } from './words';
import './tasks.css';

interface Props {
    query: TaskFilters;
    onSort: (sort: string) => void;
}

const COLUMNS: Column<TaskRow>[] = [
    {
        title: 'Nội dung',
        wide: true,
        phone: 'full',
        cell: (task) => (
            <>
                <Link className="row_link clamp" to={`/tasks/${task.id}`}>
                    {task.content}
                </Link>
                {task.directive_code && (
                    <small className="soft">
                        {task.directive_code}, mục {task.ordinal}
                    </small>
                )}
            </>
        ),
    },
    {
        title: 'Chủ trì',
        width: 210,
        cell: (task) => (
            <>
                <div>{task.lead_unit_name ?? <span className="tag">Chưa có đơn vị</span>}</div>
                {task.official_name && <small className="soft">{task.official_name}</small>}
            </>
        ),
    },
    { title: 'Hạn', width: 134, sort: 'due_on', cell: (task) => <DueDay due={task} /> },
    { title: 'Trạng thái', width: 132, cell: (task) => <StateTag state={task.state} /> },
    {
        title: '6 rõ',
        width: 100,
        cell: (task) => (
            <>
                <SixBars marks={marksFrom(task.unclear)} />
                <UnclearMark task={task} />
            </>
        ),
    },
];

/** Red is for what is late and can still be mended. */
export function tone({ state, late, soon }: Pick<TaskRow, 'state' | 'late' | 'soon'>): 'late' | 'soon' | undefined {
    if (state === 'approved' || state === 'cancelled') return undefined;
    return late ? 'late' : soon ? 'soon' : undefined;
}

interface TaskRowsProps {
    items: TaskRow[];
    sort?: string;
    onSort?: (sort: string) => void;
    choosing?: Choosing<TaskRow>;
}

export function TaskRows({ items, sort, onSort, choosing }: TaskRowsProps) {
    return (
        <Rows
            label="Nhiệm vụ"
            columns={COLUMNS}
            items={items}
            keyOf={({ id }) => id}
            tone={tone}
            sort={sort}
            onSort={onSort}
            choosing={choosing}
        />
    );
}

export function TaskList({ query, onSort }: Props) {
    const list = useList(['tasks', 'list', query], (after) => tasks.list({ ...query, after, limit: 50 }));
    const { choosing, chosen, drop } = useChosen(list.items, ({ content }) => content);
    return (
        <>
            <ListFrame list={list} empty={<NoTasks query={query} />}>
                {(items) => (
                    <TaskRows items={items} sort={query.sort ?? 'due_on'} onSort={onSort} choosing={choosing} />
                )}
            </ListFrame>
            <ManyBar chosen={chosen} onDone={drop} />
        </>
    );
}

function NoTasks({ query }: { query: TaskFilters }) {
    const can = useAbility();
    const { scope: _scope, sort: _sort, state, ...filters } = query;
    if ((state && state !== 'open') || Object.values(filters).some(Boolean)) {
        return <Empty title="Không có nhiệm vụ nào khớp">Hãy bớt điều kiện lọc hoặc chọn phạm vi rộng hơn.</Empty>;
    }
    return can('directives_register') ? (
        <Empty title="Chưa có nhiệm vụ nào" act={<Link to="/directives/new">Nhập văn bản chỉ đạo</Link>}>
            Nhiệm vụ được đọc ra từ văn bản chỉ đạo. Hãy bắt đầu bằng việc nhập một kế hoạch, quyết định hoặc công văn.
        </Empty>
    ) : (
        <Empty title="Chưa có nhiệm vụ nào">Khi có nhiệm vụ được giao, nhiệm vụ sẽ hiện ở đây.</Empty>
    );
}

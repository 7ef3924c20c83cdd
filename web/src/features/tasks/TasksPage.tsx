import {
    BarsOutlined,
    CalendarOutlined,
    FileExcelOutlined,
    PlusOutlined,
    ProjectOutlined,
    UnorderedListOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import { tasks } from '~/api/tasks';
import { SavedFilters } from '~/features/saved_filters/SavedFilters';
import { useAbility, useSession } from '~/layout/session';
import { useFilters } from '~/ui/filters';
import { Page } from '~/ui/Page';
import { Tabs } from '~/ui/Tabs';
import { Waiting } from '~/ui/Waiting';
import { FILTER_NAMES, KEPT_NAMES, toQuery } from './filters';
import { TaskCountsLine } from './TaskCountsLine';
import { TaskFiltersBar } from './TaskFiltersBar';
import { TaskList } from './TaskList';

const TaskBoard = lazy(() => import('./TaskBoard'));
const TaskCalendar = lazy(() => import('./TaskCalendar'));
const TimeLine = lazy(() => import('./TimeLine'));

type View = 'list' | 'board' | 'calendar' | 'time_line';

const VIEWS: { value: View; label: React.ReactNode }[] = [
    {
        value: 'list',
        label: (
            <>
                <UnorderedListOutlined aria-hidden />
                Danh sách
            </>
        ),
    },
    {
        value: 'board',
        label: (
            <>
                <ProjectOutlined aria-hidden />
                Trạng thái
            </>
        ),
    },
    {
        value: 'calendar',
        label: (
            <>
                <CalendarOutlined aria-hidden />
                Lịch
            </>
        ),
    },
    {
        value: 'time_line',
        label: (
            <>
                <BarsOutlined aria-hidden />
                Tiến độ
            </>
        ),
    },
];

const SCOPES: { value: 'mine' | 'unit' | 'all'; label: string }[] = [
    { value: 'mine', label: 'Việc của tôi' },
    { value: 'unit', label: 'Đơn vị tôi' },
    { value: 'all', label: 'Tất cả' },
];

export default function TasksPage() {
    const session = useSession();
    const can = useAbility();
    const navigate = useNavigate();
    const [values, change] = useFilters('/tasks', FILTER_NAMES);
    const query = toQuery(values, session);
    const view = VIEWS.find(({ value }) => value === values.view)?.value ?? 'list';
    return (
        <Page
            title="Nhiệm vụ"
            width="wide"
            actions={
                <>
                    <Button icon={<FileExcelOutlined aria-hidden />} href={tasks.exportPath(query)}>
                        Xuất Excel
                    </Button>
                    {can('tasks_direct') && (
                        <Button
                            type="primary"
                            icon={<PlusOutlined aria-hidden />}
                            onClick={() => void navigate('/tasks/new')}
                        >
                            Giao nhiệm vụ
                        </Button>
                    )}
                </>
            }
        >
            <div className="filters">
                <Tabs
                    label="Phạm vi"
                    value={query.scope ?? 'all'}
                    onChange={(scope) => change({ scope })}
                    options={SCOPES}
                />
                <Tabs
                    label="Cách xem"
                    value={view}
                    onChange={(wanted) => change({ view: wanted === 'list' ? '' : wanted })}
                    options={VIEWS}
                />
                <TaskCountsLine query={query} due={values.due} onDue={(due) => change({ due })} />
            </div>
            <TaskFiltersBar values={values} view={view} onChange={change} />
            <SavedFilters list="tasks" path="/tasks" values={values} names={KEPT_NAMES} />
            <Suspense
                fallback={
                    <div className="panel">
                        <Waiting lines={8} />
                    </div>
                }
            >
                {view === 'list' && <TaskList query={query} onSort={(sort) => change({ sort })} />}
                {view === 'board' && <TaskBoard query={query} />}
                {view === 'calendar' && (
                    <TaskCalendar query={query} month={values.month} onMonth={(month) => change({ month })} />
                )}
                {view === 'time_line' && <TimeLine query={query} zoom={values.zoom} at={values.at} onChange={change} />}
            </Suspense>
        </Page>
    );
}

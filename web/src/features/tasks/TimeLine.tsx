import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type CSSProperties } from 'react';
import { asProblem } from '~/api/problem';
import { tasks, type TaskFilters } from '~/api/tasks';
import { date } from '~/format/date';
import { useSession } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { Tabs } from '~/ui/Tabs';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { barsOf, endOf, moved, place, windowAt, type TimeWindow, type Zoom } from './time_line';
import { TimeLineRow } from './TimeLineRow';
import './time_line.css';

interface Props {
    query: TaskFilters;
    zoom: string | undefined;
    at: string | undefined;
    onChange: (change: { zoom?: string; at?: string }) => void;
}

const ZOOMS: { value: Zoom; label: string }[] = [
    { value: 'weeks', label: 'Theo tuần' },
    { value: 'months', label: 'Theo tháng' },
];
const LIMIT = 200;

/** Each task from the day it was given to its deadline, and beyond while it is late. */
export default function TimeLine({ query, zoom: wanted, at: from, onChange }: Props) {
    const { today } = useSession();
    const zoom: Zoom = wanted === 'months' ? 'months' : 'weeks';
    const at = from ?? today;
    const shown = windowAt(at, zoom);
    const [opened, setOpened] = useState<string>();
    const { sort: _sort, ...filters } = query;
    const asked: TaskFilters = { ...filters, during_from: shown.from, during_to: shown.to, sort: 'due_on' };
    const list = useQuery({
        queryKey: ['tasks', 'time_line', asked],
        queryFn: () => tasks.list({ ...asked, limit: LIMIT }),
        placeholderData: keepPreviousData,
    });
    // What is open and without an end is asked for too: here only what has a bar in these days.
    const items = (list.data?.items ?? []).filter(
        (task) => barsOf(task.given_on, task.due_on, endOf(task), today, shown).length > 0,
    );
    return (
        <div className="panel flush time_line" style={lines(shown, today)}>
            <div className="month_head time_line_head">
                <Button
                    icon={<LeftOutlined aria-hidden />}
                    aria-label="Về trước"
                    onClick={() => onChange({ at: moved(at, zoom, -1) })}
                />
                <h2 aria-live="polite">
                    {date(shown.from)} – {date(shown.to)}
                </h2>
                <Button
                    icon={<RightOutlined aria-hidden />}
                    aria-label="Về sau"
                    onClick={() => onChange({ at: moved(at, zoom, 1) })}
                />
                <Button onClick={() => onChange({ at: '' })}>Hôm nay</Button>
                <Tabs
                    label="Độ rộng"
                    value={zoom}
                    onChange={(value) => onChange({ zoom: value === 'weeks' ? '' : value })}
                    options={ZOOMS}
                />
            </div>
            {list.error && <Trouble problem={asProblem(list.error)} onRetry={() => void list.refetch()} />}
            {list.isPending && <Waiting lines={8} />}
            {list.data && items.length === 0 && (
                <Empty title="Không có nhiệm vụ nào trong những ngày này">
                    Hãy chuyển sang khoảng thời gian khác hoặc bớt điều kiện lọc.
                </Empty>
            )}
            {items.length > 0 && (
                <>
                    <Scale shown={shown} today={today} />
                    <ul className="time_line_rows">
                        {items.map((task) => (
                            <TimeLineRow
                                key={task.id}
                                task={task}
                                shown={shown}
                                open={opened === task.id}
                                onToggle={() => setOpened(opened === task.id ? undefined : task.id)}
                            />
                        ))}
                    </ul>
                </>
            )}
            {list.data?.next && (
                <p className="rows_more soft">
                    Những ngày này có nhiều hơn {LIMIT} nhiệm vụ. Hãy lọc theo đơn vị để xem đủ.
                </p>
            )}
        </div>
    );
}

/** Where today and the divisions stand, for every track alike. */
function lines(shown: TimeWindow, today: string): CSSProperties {
    return {
        '--today': `${place(today, shown)}%`,
        '--divisions': shown.divisions.length,
        '--line_today': today >= shown.from && today <= shown.to ? '2px' : '0px',
    } as CSSProperties;
}

function Scale({ shown, today }: { shown: TimeWindow; today: string }) {
    const inside = today >= shown.from && today <= shown.to;
    return (
        <div className="time_line_scale" aria-hidden>
            <span className="time_line_label" />
            <div className="time_line_ticks">
                {shown.divisions.map(({ day, name }) => (
                    <span key={day} style={{ left: `${place(day, shown)}%` }}>
                        {name}
                    </span>
                ))}
                {inside && (
                    <b style={{ left: `${place(today, shown)}%` }}>
                        <i>Hôm nay</i>
                    </b>
                )}
            </div>
        </div>
    );
}

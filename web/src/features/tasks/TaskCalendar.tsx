import { ClockCircleOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { queryString } from '~/api/client';
import { asProblem } from '~/api/problem';
import { tasks, type TaskFilters, type TaskRow } from '~/api/tasks';
import { date, weekday } from '~/format/date';
import { useSession } from '~/layout/session';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { monthWeeks, moveMonth } from './filters';
import { tone } from './TaskList';

interface Props {
    query: TaskFilters;
    month: string | undefined;
    onMonth: (month: string) => void;
}

const DAY_NAMES = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];
const LIMIT = 200;
const A_DAY = 4;

/** The tasks of a month on the days they are due. */
export default function TaskCalendar({ query, month: wanted, onMonth }: Props) {
    const { today } = useSession();
    const month = wanted ?? today.slice(0, 7);
    const weeks = monthWeeks(month);
    const days = weeks.flat();
    const { due: _due, sort: _sort, ...filters } = query;
    const asked: TaskFilters = { ...filters, from: days[0], to: days.at(-1), sort: 'due_on' };
    const list = useQuery({
        queryKey: ['tasks', 'calendar', asked],
        queryFn: () => tasks.list({ ...asked, limit: LIMIT }),
        placeholderData: keepPreviousData,
    });
    const [year, number] = month.split('-');
    return (
        <div className="panel flush">
            <div className="month_head">
                <Button
                    icon={<LeftOutlined aria-hidden />}
                    aria-label="Tháng trước"
                    onClick={() => onMonth(moveMonth(month, -1))}
                />
                <h2 aria-live="polite">
                    Tháng {Number(number)}/{year}
                </h2>
                <Button
                    icon={<RightOutlined aria-hidden />}
                    aria-label="Tháng sau"
                    onClick={() => onMonth(moveMonth(month, 1))}
                />
                <Button onClick={() => onMonth(today.slice(0, 7))}>Tháng này</Button>
            </div>
            {list.error && <Trouble problem={asProblem(list.error)} onRetry={() => void list.refetch()} />}
            {list.isPending && <Waiting lines={8} />}
            {list.data && (
                <div className="month">
                    {DAY_NAMES.map((name) => (
                        <div key={name} className="month_name" aria-hidden>
                            {name}
                        </div>
                    ))}
                    {days.map((day) => (
                        <Day
                            key={day}
                            day={day}
                            other={!day.startsWith(month)}
                            today={day === today}
                            items={list.data.items.filter(({ due_on }) => due_on === day)}
                            all={`/tasks${queryString({ ...filters, from: day, to: day })}`}
                        />
                    ))}
                </div>
            )}
            {list.data?.next && (
                <p className="rows_more soft">
                    Tháng này có nhiều hơn {LIMIT} nhiệm vụ. Hãy lọc theo đơn vị để xem đủ.
                </p>
            )}
        </div>
    );
}

interface DayProps {
    day: string;
    other: boolean;
    today: boolean;
    items: TaskRow[];
    all: string;
}

function Day({ day, other, today, items, all }: DayProps) {
    const classes = ['month_day', other && 'other', today && 'today', items.length === 0 && 'bare']
        .filter(Boolean)
        .join(' ');
    return (
        <div className={classes}>
            <time dateTime={day} aria-label={`${weekday(day)} ${date(day)}${today ? ', hôm nay' : ''}`}>
                {Number(day.slice(8))}
            </time>
            {items.slice(0, A_DAY).map((task) => (
                <Link
                    key={task.id}
                    to={`/tasks/${task.id}`}
                    className={`month_task ${task.state === 'approved' || task.state === 'cancelled' ? 'ended' : (tone(task) ?? '')}`}
                >
                    <span className="month_words">
                        {task.late && <>Trễ: </>}
                        {!task.late && task.soon && <ClockCircleOutlined aria-label="Sắp đến hạn" />}
                        {task.content}
                    </span>
                </Link>
            ))}
            {items.length > A_DAY && (
                <Link className="month_rest" to={all}>
                    và {items.length - A_DAY} việc nữa
                </Link>
            )}
        </div>
    );
}

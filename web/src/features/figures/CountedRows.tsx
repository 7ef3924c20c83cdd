import { Link } from 'react-router';
import type { CountedDocument, CountedReading, CountedTask } from '~/api/figures';
import { DueDay } from '~/features/tasks/DueDay';
import { StateTag } from '~/features/tasks/StateTag';
import { tone } from '~/features/tasks/TaskList';
import { date, instant } from '~/format/date';
import { count } from '~/format/number';
import { Rows, type Column } from '~/ui/Rows';

/** What the viewer may not open is told, and no link. */
function Content({ task }: { task: CountedTask }) {
    return (
        <>
            {task.visible ? (
                <Link className="row_link clamp" to={`/tasks/${task.id}`}>
                    {task.content}
                </Link>
            ) : (
                <span className="clamp">{task.content}</span>
            )}
            {task.directive_code && (
                <small className="soft">
                    {task.directive_code}, mục {task.ordinal}
                </small>
            )}
        </>
    );
}

const CONTENT: Column<CountedTask> = {
    title: 'Nội dung',
    wide: true,
    phone: 'full',
    cell: (task) => <Content task={task} />,
};
const LEAD: Column<CountedTask> = {
    title: 'Chủ trì',
    width: 200,
    cell: ({ lead_unit_name, official_name }) => (
        <>
            <div>{lead_unit_name}</div>
            {official_name && <small className="soft">{official_name}</small>}
        </>
    ),
};
const TASK: Column<CountedTask>[] = [
    CONTENT,
    LEAD,
    {
        title: 'Hạn',
        width: 150,
        cell: (task) => (
            <>
                <DueDay due={task} />
                {task.first_due_on && task.first_due_on !== task.due_on && (
                    <small className="soft">hạn giao đầu {date(task.first_due_on)}</small>
                )}
            </>
        ),
    },
    { title: 'Nộp', width: 104, cell: ({ submitted_on }) => <span className="number">{date(submitted_on)}</span> },
    { title: 'Trạng thái', width: 132, cell: ({ state }) => <StateTag state={state} /> },
];
const ACT: Column<CountedTask>[] = [
    CONTENT,
    LEAD,
    {
        title: 'Việc đã làm',
        width: 300,
        phone: 'full',
        cell: ({ event }) =>
            event && (
                <>
                    <div>
                        {event.act_name}
                        {event.due_on && `, đến ${date(event.due_on)}`}
                    </div>
                    {event.note && <div className="soft">{event.note}</div>}
                    <small className="soft">
                        {event.official_name}, {instant(event.at)}
                    </small>
                </>
            ),
    },
];
const PART: Column<CountedTask>[] = [
    CONTENT,
    {
        title: 'Phối hợp',
        width: 220,
        cell: ({ part }) =>
            part && (
                <>
                    <div>{part.unit_name}</div>
                    {part.official_name && <small className="soft">{part.official_name}</small>}
                </>
            ),
    },
    {
        title: 'Hạn phần việc',
        width: 130,
        cell: ({ part }) => (
            <span className={part?.late ? 'number late_words' : 'number'}>
                {part?.late && 'Trễ: '}
                {date(part?.due_on)}
            </span>
        ),
    },
    {
        title: 'Kết quả',
        width: 150,
        cell: ({ part }) => (part?.done_on ? <>Xong {date(part.done_on)}</> : 'Đang làm'),
    },
];

export function CountedTasks({ items }: { items: CountedTask[] }) {
    const [first] = items;
    const columns = first?.event ? ACT : first?.part ? PART : TASK;
    return (
        <Rows
            label="Nhiệm vụ"
            columns={columns}
            items={items}
            keyOf={({ id, event, part }) => id + (event?.at ?? '') + (part?.unit_id ?? '')}
            tone={first?.event || first?.part ? undefined : tone}
        />
    );
}

const DOCUMENT: Column<CountedDocument>[] = [
    { title: 'Số, ký hiệu', width: 150, cell: ({ code }) => <b>{code}</b> },
    {
        title: 'Trích yếu nội dung',
        wide: true,
        phone: 'full',
        cell: ({ kind_name, subject }) => (
            <>
                <small className="soft">{kind_name}</small>
                <div>{subject}</div>
            </>
        ),
    },
    { title: 'Ngày văn bản', width: 120, cell: ({ issued_on }) => <span className="number">{date(issued_on)}</span> },
    {
        title: 'Ngày đến',
        width: 120,
        phone: 'hide',
        cell: ({ arrived_on }) => <span className="number">{date(arrived_on)}</span>,
    },
];

export function CountedDocuments({ items }: { items: CountedDocument[] }) {
    return <Rows label="Văn bản" columns={DOCUMENT} items={items} keyOf={({ id }) => id} />;
}

const READING: Column<CountedReading>[] = [
    {
        title: 'Văn bản',
        wide: true,
        phone: 'full',
        cell: ({ subject, name }) => (
            <>
                <div>{subject || name}</div>
                {subject && <small className="soft">{name}</small>}
            </>
        ),
    },
    {
        title: 'Soát lần đầu',
        width: 210,
        cell: ({ official_name, at }) => (
            <>
                <div>{official_name}</div>
                <small className="soft">{instant(at)}</small>
            </>
        ),
    },
    {
        title: 'Phải sửa',
        width: 110,
        cell: ({ errors }) => (errors === 0 ? 'Không có' : <b className="number">{count(errors)} chỗ</b>),
    },
    { title: 'Nên xem lại', width: 120, cell: ({ findings, errors }) => <>{count(findings - errors)} chỗ</> },
];

export function CountedReadings({ items }: { items: CountedReading[] }) {
    return <Rows label="Văn bản đã soát" columns={READING} items={items} keyOf={({ id }) => id} />;
}

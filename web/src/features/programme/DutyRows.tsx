import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { asProblem } from '~/api/problem';
import type { ReportDuty } from '~/api/programme';
import { reports } from '~/api/reports';
import { date, monthDay } from '~/format/date';
import { count } from '~/format/number';
import { useAbility } from '~/layout/session';
import { Rows, type Column } from '~/ui/Rows';
import { toast } from '~/ui/toast';
import { KeepActs } from './KeepActs';
import type { Opened } from './ProgrammePage';
import { Source } from './Source';
import { DUTY_STATES } from './words';

interface Props {
    items: ReportDuty[];
    mayManage: boolean;
    onOpen: (opened: Opened) => void;
}

/** The reports that the office owes: what is next, whether it was sent. */
export function DutyRows({ items, mayManage, onOpen }: Props) {
    const columns: Column<ReportDuty>[] = [
        { title: 'Báo cáo', wide: true, phone: 'full', cell: (duty) => <Named duty={duty} /> },
        { title: 'Kỳ tới', width: 220, cell: (duty) => <Next duty={duty} /> },
        {
            title: 'Tình trạng',
            width: 130,
            cell: ({ state }) => <span className={`tag ${DUTY_STATES[state].tag}`}>{DUTY_STATES[state].label}</span>,
        },
        {
            title: 'Gửi lần cuối',
            width: 150,
            cell: ({ last_sent_on, last_task_id }) =>
                last_sent_on ? (
                    <Link className="number" to={`/tasks/${last_task_id}`}>
                        {date(last_sent_on)}
                    </Link>
                ) : (
                    <span className="soft">Chưa gửi lần nào</span>
                ),
        },
        {
            title: '',
            width: 225,
            phone: 'full',
            cell: (duty) => <Acts duty={duty} mayManage={mayManage} onOpen={onOpen} />,
        },
    ];
    return (
        <section className="panel flush" aria-labelledby="report_duties">
            <div className="panel_head">
                <h2 id="report_duties">Chế độ báo cáo ({count(items.length)})</h2>
            </div>
            <Rows
                label="Chế độ báo cáo"
                columns={columns}
                items={items}
                keyOf={({ id }) => id}
                tone={({ state }) => (state === 'late' || state === 'soon' ? state : undefined)}
            />
        </section>
    );
}

function Named({ duty }: { duty: ReportDuty }) {
    return (
        <>
            <b className="programme_name">{duty.name}</b>
            <div className="soft programme_source">
                {duty.unit_name ?? 'Chưa giao đơn vị'} gửi {duty.recipient}
                <Source of={duty} />
            </div>
        </>
    );
}

function Next({ duty: { next_on, next_task_id, occurrences, deadline_text } }: { duty: ReportDuty }) {
    const day = next_on ? <span className="number">{date(next_on)}</span> : <span className="soft">Chưa rõ ngày</span>;
    const words = deadline_text ?? occurrences.map(monthDay).join(', ');
    return (
        <>
            {next_task_id ? <Link to={`/tasks/${next_task_id}`}>{day}</Link> : day}
            {words && <div className="soft clamp">{words}</div>}
        </>
    );
}

interface ActsProps {
    duty: ReportDuty;
    mayManage: boolean;
    onOpen: (opened: Opened) => void;
}

function Acts({ duty, mayManage, onOpen }: ActsProps) {
    const navigate = useNavigate();
    const mayWrite = useAbility()('reports_write');
    const { name, report } = duty;
    const opening = useMutation({
        mutationFn: reports.open,
        onSuccess: ({ id }) => void navigate(`/reports/${id}`),
        onError: (error) => toast.trouble(asProblem(error).message),
    });
    return (
        <div className="programme_acts">
            {report && mayWrite && (
                <Button
                    size="small"
                    aria-label={`Lập báo cáo: ${name}`}
                    loading={opening.isPending}
                    onClick={() => opening.mutate({ form: report.form, from: report.from, to: report.to })}
                >
                    Lập báo cáo
                </Button>
            )}
            {mayManage && (
                <KeepActs
                    name={name}
                    onEdit={() => onOpen({ kind: 'duty', duty })}
                    onEnd={() => onOpen({ kind: 'end_duty', duty })}
                />
            )}
        </div>
    );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { asProblem } from '~/api/problem';
import { weeklyReports, type WeekRow } from '~/api/weekly_reports';
import { instant } from '~/format/date';
import { count } from '~/format/number';
import { useAbility, useSession } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { Rows, type Column } from '~/ui/Rows';
import { toast } from '~/ui/toast';
import { useList } from '~/ui/use_list';
import { mondayOf, weekWords } from './words';
import './weekly.css';

/** Week after week, the newest first, with and without a report. */
export default function WeeksPage() {
    const { today } = useSession();
    const navigate = useNavigate();
    const list = useList(['weekly_reports'], (after) => weeklyReports.list({ after }));
    return (
        <Page
            title="Báo cáo hồ sơ tuần"
            note="Sáng Thứ Hai, báo cáo của tuần trước tự lập và giữ nguyên số liệu lúc lập."
            actions={<Button onClick={() => void navigate(`/weekly_reports/${mondayOf(today)}`)}>Xem tuần này</Button>}
        >
            <ListFrame
                list={list}
                empty={
                    <Empty title="Chưa có tuần nào">
                        Khi cơ quan có hồ sơ, báo cáo của mỗi tuần sẽ tự lập vào sáng Thứ Hai tuần sau.
                    </Empty>
                }
            >
                {(items) => <Rows label="Các tuần" columns={COLUMNS} items={items} keyOf={({ from }) => from} />}
            </ListFrame>
        </Page>
    );
}

const COLUMNS: Column<WeekRow>[] = [
    {
        title: 'Tuần',
        width: 250,
        phone: 'full',
        cell: (week) => (
            <>
                <Link className="row_link number" to={`/weekly_reports/${week.from}`}>
                    {weekWords(week)}
                </Link>
                <div>
                    <MadeWords week={week} />
                </div>
            </>
        ),
    },
    { title: 'Phải giải quyết', width: 110, right: true, cell: (week) => <Amount week={week} code="received" /> },
    { title: 'Đã kết thúc', width: 110, right: true, cell: (week) => <Amount week={week} code="finished" /> },
    { title: 'Đang giải quyết', width: 120, right: true, cell: (week) => <Amount week={week} code="open" /> },
    { title: 'Quá hạn chưa xong', width: 140, right: true, cell: (week) => <Amount week={week} code="open_overdue" /> },
    {
        title: 'Đúng hạn',
        width: 110,
        right: true,
        cell: ({ on_time }) => on_time && <span className="number">{on_time.text}</span>,
    },
    { title: 'Tình trạng', width: 190, phone: 'full', cell: (week) => <WeekStanding week={week} /> },
];

function MadeWords({ week: { made_at, made_by_name } }: { week: WeekRow }) {
    if (!made_at) return null;
    return (
        <small className="soft">
            {made_by_name ? `${made_by_name} lập` : 'Tự lập'} lúc {instant(made_at)}
        </small>
    );
}

function Amount({ week: { figures }, code }: { week: WeekRow; code: string }) {
    if (!figures) return null;
    const value = figures[`dossiers.${code}`] ?? 0;
    const late = code === 'open_overdue' && value > 0;
    return <span className={late ? 'number late_words' : 'number'}>{count(value)}</span>;
}

function WeekStanding({ week }: { week: WeekRow }) {
    const may = useAbility()('reports_write');
    if (week.state === 'missing') return may ? <MakeWeek week={week} /> : <span className="tag quiet">Chưa lập</span>;
    return week.changed ? (
        <span className="tag soon">{count(week.changed)} số liệu đã thay đổi</span>
    ) : (
        <span className="tag done">Đã lập</span>
    );
}

function MakeWeek({ week }: { week: WeekRow }) {
    const client = useQueryClient();
    const navigate = useNavigate();
    const make = useMutation({
        mutationFn: () => weeklyReports.make(week.from),
        onSuccess: (report) => {
            client.setQueryData(['weekly_report', week.from], report);
            toast.done(`Đã lập báo cáo tuần ${weekWords(week)}.`);
            void client.invalidateQueries({ queryKey: ['weekly_reports'] });
            void navigate(`/weekly_reports/${week.from}`);
        },
        onError: (error) => toast.trouble(asProblem(error).message),
    });
    return (
        <Button size="small" loading={make.isPending} onClick={() => make.mutate()}>
            Lập báo cáo<span className="only_heard"> tuần {weekWords(week)}</span>
        </Button>
    );
}

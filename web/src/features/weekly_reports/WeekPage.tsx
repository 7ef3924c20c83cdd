import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { asProblem } from '~/api/problem';
import { weeklyReports, type WeeklyReport } from '~/api/weekly_reports';
import type { RowsQuestion } from '~/features/figures/question';
import { instant } from '~/format/date';
import { count } from '~/format/number';
import { useAbility } from '~/layout/session';
import { Page } from '~/ui/Page';
import { RecordPage } from '~/ui/RecordPage';
import { Trouble } from '~/ui/Trouble';
import { WeekLists } from './WeekLists';
import { WeekTable } from './WeekTable';
import { weekWords } from './words';
import './weekly.css';

const RowsDrawer = lazy(() => import('~/features/figures/RowsDrawer'));
const ChangesDrawer = lazy(() => import('./ChangesDrawer'));

const UP = { path: '/weekly_reports', label: 'Báo cáo hồ sơ tuần' };

/** The report of one week as it was made; of a week without one, what the registers say. */
export default function WeekPage() {
    const { week = '' } = useParams();
    const query = useQuery({ queryKey: ['weekly_report', week], queryFn: () => weeklyReports.find(week) });
    return (
        <RecordPage query={query} title="Báo cáo hồ sơ tuần" up={UP} width="wide">
            {(report) => <Shown key={report.from} report={report} />}
        </RecordPage>
    );
}

function Shown({ report }: { report: WeeklyReport }) {
    const [question, setQuestion] = useState<RowsQuestion>();
    const [changes, setChanges] = useState(false);
    return (
        <Page
            title={`Hồ sơ tuần ${weekWords(report)}`}
            note={<MadeNote report={report} />}
            up={UP}
            width="wide"
            actions={report.state === 'made' && <Paper week={report.from} />}
        >
            <Standing report={report} onChanges={() => setChanges(true)} />
            <p className="panel week_opening">{report.opening}</p>
            <WeekTable report={report} onFigure={setQuestion} />
            <WeekLists report={report} />
            <Suspense>
                {question && <RowsDrawer question={question} onClose={() => setQuestion(undefined)} />}
                {changes && <ChangesDrawer report={report} onClose={() => setChanges(false)} />}
            </Suspense>
        </Page>
    );
}

function MadeNote({ report: { state, made_at, made_by_name } }: { report: WeeklyReport }) {
    if (state !== 'made') return <>Số liệu theo sổ lúc này. Bấm vào một số để xem đúng những hồ sơ được đếm.</>;
    return (
        <>
            {made_by_name ? `${made_by_name} lập` : 'Tự lập'} lúc {instant(made_at)}, giữ nguyên từ đó. Bấm vào một số
            để xem hồ sơ.
        </>
    );
}

function Paper({ week }: { week: string }) {
    return (
        <>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                In
            </Button>
            <Button type="primary" icon={<DownloadOutlined aria-hidden />} href={weeklyReports.filePath(week)}>
                Tải văn bản (DOCX)
            </Button>
        </>
    );
}

/** That it is no report yet, or that the registers have changed since. */
function Standing({ report, onChanges }: { report: WeeklyReport; onChanges: () => void }) {
    const { state, changes } = report;
    if (state === 'running')
        return (
            <p className="week_standing" role="status">
                Tuần này chưa hết: đây chưa phải báo cáo, số liệu tính đến hôm nay.
            </p>
        );
    if (state === 'missing') return <Missing report={report} />;
    if (changes.length === 0) return null;
    return (
        <div className="week_standing soon" role="status">
            <p>
                <b className="number">{count(changes.length)} số liệu đã thay đổi sau khi lập.</b> Báo cáo giữ số lúc
                lập; ô nào nay đã khác có ghi số hiện nay ở dưới.
            </p>
            <Button onClick={onChanges}>Xem hồ sơ đã thay đổi</Button>
        </div>
    );
}

function Missing({ report }: { report: WeeklyReport }) {
    const may = useAbility()('reports_write');
    const client = useQueryClient();
    const make = useMutation({
        mutationFn: () => weeklyReports.make(report.from),
        onSuccess: (made) => {
            client.setQueryData(['weekly_report', report.from], made);
            return client.invalidateQueries({ queryKey: ['weekly_reports'] });
        },
    });
    return (
        <div className="week_standing" role="status">
            <p>Tuần này chưa có báo cáo. Số liệu dưới đây theo sổ lúc này.</p>
            {may && (
                <Button type="primary" loading={make.isPending} onClick={() => make.mutate()}>
                    Lập báo cáo tuần {weekWords(report)}
                </Button>
            )}
            {make.error && <Trouble problem={asProblem(make.error)} />}
        </div>
    );
}

import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { reports, type Report } from '~/api/reports';
import type { RowsQuestion } from '~/features/figures/question';
import { periodWords } from '~/format/period';
import { Page } from '~/ui/Page';
import { RecordPage } from '~/ui/RecordPage';
import { Outline } from './Outline';
import { SectionShown } from './SectionShown';
import { ReportWriting, useReportWriting } from './use_report_writing';
import './report.css';

const RowsDrawer = lazy(() => import('~/features/figures/RowsDrawer'));

const UP = { path: '/reports', label: 'Báo cáo' };

/** A report: its sections with figures that lead to their rows, and the parts that the office writes. */
export default function ReportPage() {
    const { id = '' } = useParams();
    const query = useQuery({ queryKey: ['report', id], queryFn: () => reports.find(id) });
    return (
        <RecordPage query={query} title="Báo cáo" up={UP}>
            {(report) => <ReportShown key={report.id} report={report} />}
        </RecordPage>
    );
}

function ReportShown({ report }: { report: Report }) {
    const writing = useReportWriting(report);
    const [question, setQuestion] = useState<RowsQuestion>();
    const body = report.sections.filter(({ code }) => code !== 'paper');
    const paper = report.sections.find(({ code }) => code === 'paper');
    return (
        <ReportWriting value={writing}>
            <Page
                title={report.form_name}
                note={periodWords(report)}
                up={UP}
                width="wide"
                actions={
                    <>
                        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                            In
                        </Button>
                        <Button
                            type="primary"
                            icon={<DownloadOutlined aria-hidden />}
                            loading={writing.saving}
                            href={reports.filePath(report.id)}
                        >
                            Tải văn bản (DOCX)
                        </Button>
                    </>
                }
            >
                <div className="report">
                    <Outline sections={report.sections} />
                    <article className="report_sheet">
                        <header className="report_title">
                            <p>Báo cáo</p>
                            <h2>{report.title}</h2>
                        </header>
                        {body.map((section) => (
                            <SectionShown key={section.code} section={section} period={report} onFigure={setQuestion} />
                        ))}
                        {paper && (
                            <div className="report_paper">
                                <h3 id={`part-${paper.code}`}>{paper.title}</h3>
                                <p className="soft no_print">
                                    Những dòng này in ở đầu và cuối văn bản: địa danh, nơi kính gửi, chữ ký, nơi nhận.
                                </p>
                                <SectionShown section={paper} period={report} onFigure={setQuestion} />
                            </div>
                        )}
                    </article>
                </div>
                <Suspense>
                    {question && <RowsDrawer question={question} onClose={() => setQuestion(undefined)} />}
                </Suspense>
            </Page>
        </ReportWriting>
    );
}

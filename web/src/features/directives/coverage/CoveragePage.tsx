import { FileExcelOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { directives, type Coverage, type CoveragePart } from '~/api/directives';
import { DueDay } from '~/features/tasks/DueDay';
import { StateTag } from '~/features/tasks/StateTag';
import { tone } from '~/features/tasks/TaskList';
import { count } from '~/format/number';
import { Page } from '~/ui/Page';
import { RecordPage } from '~/ui/RecordPage';
import { CoverBar } from './CoverBar';
import { PartRow } from './PartRow';
import './coverage.css';

const CoverDialog = lazy(() => import('./CoverDialog'));

/** Whether all that a directive orders has become tasks, and how far those have come. */
export default function CoveragePage() {
    const { id = '' } = useParams();
    const directive = useQuery({ queryKey: ['directive', id], queryFn: () => directives.find(id) });
    const coverage = useQuery({ queryKey: ['directive', id, 'coverage'], queryFn: () => directives.coverage(id) });
    const up = { path: `/directives/${id}`, label: 'Văn bản' };
    const named = directive.data;
    return (
        <RecordPage query={coverage} title="Kết quả thực hiện" up={up}>
            {(shown) => (
                <Page
                    title={`Kết quả thực hiện ${named?.kind_name ?? 'văn bản'} ${named?.code ?? ''}`}
                    note={named?.subject}
                    up={up}
                    actions={
                        <>
                            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                                In
                            </Button>
                            <Button icon={<FileExcelOutlined aria-hidden />} href={directives.coveragePath(id, 'xlsx')}>
                                Bảng Excel
                            </Button>
                            <Button icon={<FileWordOutlined aria-hidden />} href={directives.coveragePath(id, 'docx')}>
                                Báo cáo (DOCX)
                            </Button>
                        </>
                    }
                >
                    <Shown id={id} coverage={shown} />
                </Page>
            )}
        </RecordPage>
    );
}

function Shown({ id, coverage }: { id: string; coverage: Coverage }) {
    const [chosen, setChosen] = useState<CoveragePart>();
    const { parts, tasks } = coverage;
    return (
        <>
            <section className="panel" aria-label="Tóm tắt">
                <p className="coverage_sentence">{coverage.sentence}</p>
                {parts.length > 0 && <CoverBar counts={coverage.counts} />}
            </section>
            {parts.length > 0 && (
                <section className="panel flush" aria-labelledby="coverage_parts">
                    <div className="panel_head">
                        <h2 id="coverage_parts">Các mục của văn bản ({count(parts.length)})</h2>
                    </div>
                    <ul>
                        {parts.map((part) => (
                            <PartRow
                                key={part.position}
                                id={id}
                                part={part}
                                tasks={tasks}
                                onChoose={coverage.may_decide ? setChosen : undefined}
                            />
                        ))}
                    </ul>
                </section>
            )}
            <section className="panel flush" aria-labelledby="coverage_tasks">
                <div className="panel_head">
                    <h2 id="coverage_tasks">Các nhiệm vụ ({count(tasks.length)})</h2>
                </div>
                <ul>
                    {tasks.map((task) => (
                        <li key={task.id} className={`directive_task ${tone(task) ?? ''}`}>
                            <b className="number directive_ordinal">{task.ordinal}</b>
                            <div>
                                <Link className="row_link clamp" to={`/tasks/${task.id}`}>
                                    {task.content}
                                </Link>
                                <small>
                                    {task.lead_unit_name}
                                    {task.product && `; sản phẩm: ${task.product}`}
                                </small>
                                <div className="row">
                                    <DueDay due={task} />
                                    <StateTag state={task.state} />
                                </div>
                            </div>
                        </li>
                    ))}
                </ul>
            </section>
            <Suspense>
                {chosen && <CoverDialog id={id} part={chosen} tasks={tasks} onClose={() => setChosen(undefined)} />}
            </Suspense>
        </>
    );
}

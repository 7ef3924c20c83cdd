import { PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { FigureQuery } from '~/api/figures';
import { asProblem } from '~/api/problem';
import { serviceScore, type ScoreItem, type ServiceScore } from '~/api/service_score';
import { Narrowing } from '~/features/figures/Narrowing';
import type { RowsQuestion } from '~/features/figures/question';
import { useAsked } from '~/features/figures/use_asked';
import { Views } from '~/features/figures/Views';
import { periodWords } from '~/format/period';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { Gains } from './Gains';
import { ScoreTable } from './ScoreTable';
import './service_score.css';

const RowsDrawer = lazy(() => import('~/features/figures/RowsDrawer'));
const EntryDialog = lazy(() => import('./EntryDialog'));

/** The score of service by Decision 766: each item's rate and points, and what would gain most. */
export default function ServiceScorePage() {
    const asked = useAsked('/figures/service_score');
    const { query } = asked;
    return (
        <Page
            title="Điểm phục vụ người dân, doanh nghiệp"
            note={
                query &&
                `Theo Quyết định 766/QĐ-TTg, kỳ ${periodWords(query)}. Mục chưa có số liệu không được tính điểm.`
            }
            width="wide"
            actions={
                <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                    In
                </Button>
            }
        >
            <Views query={query} />
            <Narrowing asked={asked} plain />
            {query ? <Shown query={query} /> : <p className="soft">Hãy chọn đủ hai ngày của kỳ.</p>}
        </Page>
    );
}

function Shown({ query }: { query: FigureQuery }) {
    const [question, setQuestion] = useState<RowsQuestion>();
    const [entered, setEntered] = useState<ScoreItem>();
    const { data, error, refetch } = useQuery({
        queryKey: ['service_score', query],
        queryFn: () => serviceScore.get(query),
        placeholderData: keepPreviousData,
    });
    if (error) return <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />;
    if (!data)
        return (
            <div className="panel">
                <Waiting lines={10} />
            </div>
        );
    return (
        <>
            <div className="score_head">
                <Total score={data} />
                <Gains score={data} />
            </div>
            <ScoreTable score={data} query={query} onRows={setQuestion} onEnter={setEntered} />
            <Suspense>
                {question && <RowsDrawer question={question} onClose={() => setQuestion(undefined)} />}
                {entered && <EntryDialog item={entered} to={data.to} onClose={() => setEntered(undefined)} />}
            </Suspense>
        </>
    );
}

/** What is known, of how much; what is not known is neither lost nor won. */
function Total({ score }: { score: ServiceScore }) {
    const { points_text, known_max, known_max_text, max } = score;
    const unknown = max - known_max / 100;
    return (
        <section className="panel score_total" aria-label="Tổng điểm">
            <p className="number">
                <b>{points_text}</b> / {known_max_text} điểm
            </p>
            <p className="soft">của các mục đã có số liệu.</p>
            {unknown > 0 && (
                <p>
                    Các mục <b>chưa có số liệu</b> chiếm {unknown} trong {max} điểm.
                </p>
            )}
        </section>
    );
}

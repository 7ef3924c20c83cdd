import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { FigureQuery } from '~/api/figures';
import { serviceScore, type ScoreItem, type ServiceScore } from '~/api/service_score';
import { AskedPage } from '~/features/figures/AskedPage';
import type { RowsQuestion } from '~/features/figures/question';
import { useAsked } from '~/features/figures/use_asked';
import { Answered } from '~/ui/Answered';
import { Gains } from './Gains';
import { ScoreTable } from './ScoreTable';
import './service_score.css';

const EntryDialog = lazy(() => import('./EntryDialog'));

/** The score of service by Decision 766: each item's rate and points, and what would gain most. */
export default function ServiceScorePage() {
    return (
        <AskedPage
            asked={useAsked('/figures/service_score')}
            title="Điểm phục vụ người dân, doanh nghiệp"
            note={(period) => `Theo Quyết định 766/QĐ-TTg, kỳ ${period}. Mục chưa có số liệu không được tính điểm.`}
            plain
        >
            {(query, onRows) => <Shown query={query} onRows={onRows} />}
        </AskedPage>
    );
}

function Shown({ query, onRows }: { query: FigureQuery; onRows: (question: RowsQuestion) => void }) {
    const [entered, setEntered] = useState<ScoreItem>();
    const answer = useQuery({
        queryKey: ['service_score', query],
        queryFn: () => serviceScore.get(query),
        placeholderData: keepPreviousData,
    });
    return (
        <Answered answer={answer}>
            {(data) => (
                <>
                    <div className="score_head">
                        <Total score={data} />
                        <Gains score={data} />
                    </div>
                    <ScoreTable score={data} query={query} onRows={onRows} onEnter={setEntered} />
                    <Suspense>
                        {entered && <EntryDialog item={entered} to={data.to} onClose={() => setEntered(undefined)} />}
                    </Suspense>
                </>
            )}
        </Answered>
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

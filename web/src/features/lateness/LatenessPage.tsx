import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { FigureQuery } from '~/api/figures';
import { lateness, type Lateness } from '~/api/lateness';
import { AskedPage } from '~/features/figures/AskedPage';
import { figurePath } from '~/features/figures/question';
import { useAsked } from '~/features/figures/use_asked';
import { date } from '~/format/date';
import { count } from '~/format/number';
import { Answered } from '~/ui/Answered';
import { Empty } from '~/ui/Empty';
import { Causes } from './Causes';
import { Holders } from './Holders';
import type { LateQuestion } from './words';
import './lateness.css';

const LateDrawer = lazy(() => import('./LateDrawer'));

/** Why dossiers are late: by cause, and by who had them. */
export default function LatenessPage() {
    return (
        <AskedPage
            asked={useAsked('/figures/lateness')}
            title="Vì sao trễ"
            note={(period) => `Hồ sơ trễ hạn kỳ ${period}. Bấm vào một số để xem đúng những hồ sơ được đếm.`}
        >
            {(query) => <Shown query={query} />}
        </AskedPage>
    );
}

function Shown({ query }: { query: FigureQuery }) {
    const answer = useQuery({
        queryKey: ['lateness', query],
        queryFn: () => lateness.get(query),
        placeholderData: keepPreviousData,
    });
    return (
        <Answered answer={answer}>
            {(data) =>
                data.total.dossiers === 0 ? (
                    <div className="panel">
                        <Empty title="Không có hồ sơ nào trễ hạn">
                            Trong kỳ này không hồ sơ nào trễ hay đang quá hạn.
                        </Empty>
                    </div>
                ) : (
                    <Parts data={data} query={query} />
                )
            }
        </Answered>
    );
}

function Parts({ data, query }: { data: Lateness; query: FigureQuery }) {
    const [question, setQuestion] = useState<LateQuestion>();
    return (
        <>
            <Total data={data} query={query} />
            <Causes data={data} onRows={setQuestion} />
            <Holders data={data} onRows={setQuestion} />
            <Suspense>
                {question && (
                    <LateDrawer
                        query={query}
                        question={question}
                        day_minutes={data.day_minutes}
                        onClose={() => setQuestion(undefined)}
                    />
                )}
            </Suspense>
        </>
    );
}

function Total({ data: { total, as_of }, query }: { data: Lateness; query: FigureQuery }) {
    return (
        <p className="late_total" role="status">
            <b className="number">{count(total.dossiers)}</b> hồ sơ trễ hạn, gồm{' '}
            <Link to={figurePath('dossiers.resolved_late', query)}>{count(total.resolved_late)} đã giải quyết trễ</Link>{' '}
            và <Link to={figurePath('dossiers.open_overdue', query)}>{count(total.open_overdue)} đang quá hạn</Link>{' '}
            tính đến hết ngày {date(as_of)}. Một nửa trễ không quá{' '}
            <b className="number">{count(total.median_days ?? 0)}</b> ngày làm việc.
        </p>
    );
}

import { PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { FigureQuery } from '~/api/figures';
import { lateness, type Lateness } from '~/api/lateness';
import { asProblem } from '~/api/problem';
import { Narrowing } from '~/features/figures/Narrowing';
import { figurePath } from '~/features/figures/question';
import { useAsked } from '~/features/figures/use_asked';
import { Views } from '~/features/figures/Views';
import { date } from '~/format/date';
import { count } from '~/format/number';
import { periodWords } from '~/format/period';
import { Empty } from '~/ui/Empty';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { Causes } from './Causes';
import { Holders } from './Holders';
import type { LateQuestion } from './words';
import './lateness.css';

const LateDrawer = lazy(() => import('./LateDrawer'));

/** Why dossiers are late: by cause, and by who had them. */
export default function LatenessPage() {
    const asked = useAsked('/figures/lateness');
    const { query } = asked;
    return (
        <Page
            title="Vì sao trễ"
            note={query && `Hồ sơ trễ hạn kỳ ${periodWords(query)}. Bấm vào một số để xem đúng những hồ sơ được đếm.`}
            width="wide"
            actions={
                <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                    In
                </Button>
            }
        >
            <Views query={query} />
            <Narrowing asked={asked} />
            {query ? <Shown query={query} /> : <p className="soft">Hãy chọn đủ hai ngày của kỳ.</p>}
        </Page>
    );
}

function Shown({ query }: { query: FigureQuery }) {
    const [question, setQuestion] = useState<LateQuestion>();
    const { data, error, refetch } = useQuery({
        queryKey: ['lateness', query],
        queryFn: () => lateness.get(query),
        placeholderData: keepPreviousData,
    });
    if (error) return <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />;
    if (!data)
        return (
            <div className="panel">
                <Waiting lines={10} />
            </div>
        );
    if (data.total.dossiers === 0)
        return (
            <div className="panel">
                <Empty title="Không có hồ sơ nào trễ hạn">Trong kỳ này không hồ sơ nào trễ hay đang quá hạn.</Empty>
            </div>
        );
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

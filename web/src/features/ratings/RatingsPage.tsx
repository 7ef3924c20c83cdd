import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ratings, type AnswersShown, type Ratings, type Span, type TallyLine } from '~/api/ratings';
import { asProblem } from '~/api/problem';
import { count } from '~/format/number';
import { periodWords, thisYear } from '~/format/period';
import { SCORE_WORDS } from '~/format/score';
import { useSession } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { useFilters } from '~/ui/filters';
import { Page } from '~/ui/Page';
import { PeriodPicker } from '~/ui/PeriodPicker';
import { Rows, type Column } from '~/ui/Rows';
import { Tabs } from '~/ui/Tabs';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { Comments } from './Comments';
import './ratings.css';

type View = 'units' | 'procedures' | 'months';
const VIEWS: { value: View; label: string }[] = [
    { value: 'units', label: 'Theo đơn vị' },
    { value: 'procedures', label: 'Theo thủ tục' },
    { value: 'months', label: 'Theo tháng' },
];

const ANSWERS: AnswersShown[] = ['words', 'unsatisfied', 'satisfied', 'all'];

/** Mức độ hài lòng: what citizens say, and how many of them said anything. */
export default function RatingsPage() {
    const { today } = useSession();
    const [values, change] = useFilters('/ratings', ['from', 'to', 'view', 'answers']);
    const period = values.from || values.to ? { from: values.from, to: values.to } : thisYear(today);
    const span: Span | undefined = period.from && period.to ? { from: period.from, to: period.to } : undefined;
    const view = VIEWS.find(({ value }) => value === values.view)?.value ?? 'units';
    const { data, error, isPending, refetch } = useQuery({
        queryKey: ['ratings', span],
        queryFn: () => ratings.get(span ?? thisYear(today)),
        enabled: span !== undefined,
        placeholderData: keepPreviousData,
    });
    return (
        <Page
            title="Mức độ hài lòng của người dân"
            note={span && `Kỳ ${periodWords(span)}. Mỗi hồ sơ có kết quả được đánh giá một lần, không kèm tên.`}
            width="wide"
        >
            <div className="filters" role="search" aria-label="Kỳ">
                <PeriodPicker today={today} value={period} onChange={change} />
            </div>
            {!span && <p className="soft">Hãy chọn đủ hai ngày của kỳ.</p>}
            {error && <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />}
            {span && isPending && (
                <div className="panel">
                    <Waiting lines={6} />
                </div>
            )}
            {span && data && !error && (
                <>
                    <Summary data={data} />
                    <div className="filters ratings_views">
                        <Tabs
                            label="Xem theo"
                            value={view}
                            options={VIEWS}
                            onChange={(wanted) => change({ view: wanted === 'units' ? '' : wanted })}
                        />
                    </div>
                    <Lines view={view} lines={data[view]} />
                    <Comments
                        span={span}
                        only={ANSWERS.find((one) => one === values.answers) ?? 'words'}
                        onChange={(answers) => change({ answers: answers === 'words' ? '' : answers })}
                    />
                </>
            )}
        </Page>
    );
}

/** The share of those who are satisfied says little without the share of those who answered: they stand side by side. */
function Summary({ data }: { data: Ratings }) {
    const { answers, results, satisfied, response_text, satisfied_text, by_score } = data;
    const most = Math.max(...by_score, 1);
    return (
        <section className="panel ratings_summary" aria-label="Tổng hợp">
            <dl>
                <div>
                    <dt>Hài lòng và rất hài lòng</dt>
                    <dd>
                        <b className="number">{satisfied_text}</b>
                        {answers > 0 && (
                            <small className="soft">{`${count(satisfied)}/${count(answers)} lượt đánh giá`}</small>
                        )}
                    </dd>
                </div>
                <div>
                    <dt>Tỷ lệ người dân đánh giá</dt>
                    <dd>
                        <b className="number">{response_text}</b>
                        {results > 0 && (
                            <small className="soft">{`${count(answers)}/${count(results)} hồ sơ có kết quả`}</small>
                        )}
                    </dd>
                </div>
            </dl>
            <ul className="ratings_bars">
                {[...by_score.entries()].reverse().map(([place, number]) => (
                    <li key={place}>
                        <span>{SCORE_WORDS[place]}</span>
                        <i className={place < 2 ? 'low' : undefined} style={{ width: `${(number / most) * 100}%` }} />
                        <b className="number">{count(number)}</b>
                    </li>
                ))}
            </ul>
        </section>
    );
}

const NAMELESS: Record<View, string> = {
    units: 'Không ghi đơn vị',
    procedures: 'Không ghi thủ tục',
    months: '',
};
const TITLES: Record<View, string> = { units: 'Đơn vị', procedures: 'Thủ tục', months: 'Tháng' };

const month = (key: string) => `${key.slice(5)}/${key.slice(0, 4)}`;

function Lines({ view, lines }: { view: View; lines: TallyLine[] }) {
    const columns: Column<TallyLine>[] = [
        {
            title: TITLES[view],
            wide: true,
            phone: 'full',
            cell: ({ key, name }) => (view === 'months' ? month(key) : (name ?? NAMELESS[view])),
        },
        { title: 'Có kết quả', width: 120, right: true, cell: ({ results }) => count(results) },
        { title: 'Đánh giá', width: 110, right: true, cell: ({ answers }) => count(answers) },
        { title: 'Tỷ lệ đánh giá', width: 140, right: true, cell: ({ response_text }) => response_text },
        { title: 'Hài lòng', width: 110, right: true, cell: ({ satisfied }) => count(satisfied) },
        { title: 'Tỷ lệ hài lòng', width: 140, right: true, cell: ({ satisfied_text }) => satisfied_text },
    ];
    // Months in their order; units and procedures with the most results first.
    const sorted = view === 'months' ? lines : [...lines].sort((a, b) => b.results - a.results);
    return (
        <div className="panel flush">
            {sorted.length === 0 ? (
                <Empty title="Chưa có hồ sơ nào có kết quả trong kỳ">Hãy chọn kỳ khác.</Empty>
            ) : (
                <Rows label="Mức độ hài lòng" columns={columns} items={sorted} keyOf={({ key }) => key} />
            )}
        </div>
    );
}

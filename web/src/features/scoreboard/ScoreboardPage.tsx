import { FileExcelOutlined, LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { scoreboard, SPANS, type BoardQuery, type Scoreboard, type Span } from '~/api/scoreboard';
import { asProblem } from '~/api/problem';
import { unitOptions, useUnits } from '~/features/agency/queries';
import type { RowsQuestion } from '~/features/figures/question';
import { periodWords } from '~/format/period';
import { useSession } from '~/layout/session';
import { Choice } from '~/ui/Choice';
import { Empty } from '~/ui/Empty';
import { useFilters } from '~/ui/filters';
import { Page } from '~/ui/Page';
import { Tabs } from '~/ui/Tabs';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { BoardTable } from './BoardTable';
import type { BoardView } from './columns';
import { HowCounted } from './HowCounted';
import './scoreboard.css';

const RowsDrawer = lazy(() => import('~/features/figures/RowsDrawer'));

const SPAN_NAMES: Record<Span, string> = {
    week: 'Tuần',
    month: 'Tháng',
    quarter: 'Quý',
    half: '6 tháng',
    year: 'Năm',
};
const VIEWS: { value: BoardView; label: string }[] = [
    { value: 'results', label: 'Kết quả' },
    { value: 'working', label: 'Phối hợp, đôn đốc' },
];

/** "quý I năm 2026" begins a line. */
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** How the units, or the people of one unit, did in a span of the office. */
export default function ScoreboardPage() {
    const [values, change] = useFilters('/scoreboard', ['span', 'on', 'unit_id', 'view', 'sort']);
    const [question, setQuestion] = useState<RowsQuestion>();
    const span = SPANS.find((one) => one === values.span) ?? 'quarter';
    const view = VIEWS.find(({ value }) => value === values.view)?.value ?? 'results';
    const query: BoardQuery = { span, on: values.on, unit_id: values.unit_id };
    const { data, error, isPending, refetch } = useQuery({
        queryKey: ['scoreboard', query],
        queryFn: () => scoreboard.get(query),
        placeholderData: keepPreviousData,
    });
    return (
        <Page
            title="Kết quả nhiệm vụ"
            note="Bấm vào một số để xem đúng những việc được đếm; bấm tên đơn vị để xem từng người."
            width="wide"
            actions={
                <>
                    <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                        In
                    </Button>
                    <Button icon={<FileExcelOutlined aria-hidden />} href={scoreboard.exportPath(query)}>
                        Xuất Excel
                    </Button>
                </>
            }
        >
            <div className="filters" role="search" aria-label="Kỳ và phạm vi">
                <Tabs
                    label="Kỳ"
                    value={span}
                    onChange={(wanted) => change({ span: wanted })}
                    options={SPANS.map((value) => ({ value, label: SPAN_NAMES[value] }))}
                />
                <UnitChoice value={values.unit_id} onChange={(unit_id) => change({ unit_id })} />
                <Tabs
                    label="Nội dung"
                    value={view}
                    onChange={(wanted) => change({ view: wanted === 'results' ? '' : wanted, sort: '' })}
                    options={VIEWS}
                />
            </div>
            {data && <SpanHead board={data} onMove={(on) => change({ on })} />}
            {error && <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />}
            {isPending && (
                <div className="panel">
                    <Waiting lines={8} />
                </div>
            )}
            {data && !error && data.items.length === 0 && (
                <div className="panel">
                    <Empty title="Chưa có đơn vị nào">Khi có đơn vị và nhiệm vụ, kết quả sẽ hiện ở đây.</Empty>
                </div>
            )}
            {data && !error && data.items.length > 0 && (
                <>
                    <BoardTable
                        board={data}
                        view={view}
                        sort={values.sort}
                        onSort={(sort) => change({ sort })}
                        onUnit={(unit_id) => change({ unit_id })}
                        onShare={setQuestion}
                    />
                    <HowCounted />
                </>
            )}
            <Suspense>{question && <RowsDrawer question={question} onClose={() => setQuestion(undefined)} />}</Suspense>
        </Page>
    );
}

/** Who sees one unit only chooses between the unit and its people. */
function UnitChoice({ value, onChange }: { value: string | undefined; onChange: (unit_id: string) => void }) {
    const { official, abilities } = useSession();
    const units = useUnits();
    const own = !abilities.includes('tasks_direct') && official.role !== 'counter_officer';
    const shown = units.filter(({ id, archived }) => !archived && (!own || id === official.unit_id));
    return (
        <Choice
            label="Từng người của đơn vị"
            any={own ? 'Cả đơn vị' : 'Mọi đơn vị'}
            width={240}
            options={unitOptions(shown).map(({ value: id, label }) => ({ value: id, label: `Từng người: ${label}` }))}
            value={value}
            onChange={(unit_id) => onChange(unit_id ?? '')}
        />
    );
}

function SpanHead({ board, onMove }: { board: Scoreboard; onMove: (on: string) => void }) {
    const { today } = useSession();
    const { from, to, period_name, previous, next, unit_name } = board;
    const now = from <= today && today <= to;
    return (
        <div className="span_head">
            <Button icon={<LeftOutlined aria-hidden />} aria-label="Kỳ trước" onClick={() => onMove(previous)} />
            <Button
                icon={<RightOutlined aria-hidden />}
                aria-label="Kỳ sau"
                disabled={!next}
                onClick={() => next && onMove(next)}
            />
            <h2 aria-live="polite">
                {capital(period_name)}
                {unit_name && `: ${unit_name}`}
                <small className="soft">
                    {!period_name.startsWith('từ') && capital(periodWords(board))}
                    {now && ', tính đến hôm nay'}
                </small>
            </h2>
            {!now && <Button onClick={() => onMove('')}>Kỳ này</Button>}
        </div>
    );
}

import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { FigureQuery } from '~/api/figures';
import { lateness, type ProcedureDays } from '~/api/lateness';
import { asProblem } from '~/api/problem';
import { FigureCell } from '~/features/figures/FigureCell';
import { Narrowing } from '~/features/figures/Narrowing';
import type { RowsQuestion } from '~/features/figures/question';
import { useAsked } from '~/features/figures/use_asked';
import { Views } from '~/features/figures/Views';
import { count } from '~/format/number';
import { periodWords } from '~/format/period';
import { Empty } from '~/ui/Empty';
import { Page } from '~/ui/Page';
import { Rows, type Column } from '~/ui/Rows';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import './lateness.css';

const RowsDrawer = lazy(() => import('~/features/figures/RowsDrawer'));

/** How long each procedure takes in fact, beside what it may take. */
export default function ProcedureDaysPage() {
    const asked = useAsked('/figures/days');
    const { query } = asked;
    return (
        <Page
            title="Thời gian giải quyết theo thủ tục"
            note={
                query &&
                `Hồ sơ có kết quả kỳ ${periodWords(query)}: số ngày làm việc từ khi nhận đến khi xong, kể cả lúc chờ người nộp.`
            }
            width="wide"
            actions={
                <>
                    <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                        In
                    </Button>
                    {query && (
                        <Button icon={<FileExcelOutlined aria-hidden />} href={lateness.daysPath(query)}>
                            Xuất Excel
                        </Button>
                    )}
                </>
            }
        >
            <Views query={query} />
            <Narrowing asked={asked} />
            {query ? <Shown query={query} /> : <p className="soft">Hãy chọn đủ hai ngày của kỳ.</p>}
        </Page>
    );
}

const RESULTS = ['dossiers.resolved_early', 'dossiers.resolved_on_time', 'dossiers.resolved_late'];

type Field = 'name' | 'dossiers' | 'median' | 'ninetieth' | 'late' | 'late_share';

/** What nobody knows lies below every number. */
function valueOf(line: ProcedureDays, field: Field): number | string {
    if (field === 'name') return line.name;
    if (field === 'late_share') return line.late / line.dossiers;
    return line[field] ?? -1;
}

function sorted(items: ProcedureDays[], sort: string): ProcedureDays[] {
    const down = sort.startsWith('-');
    const field = (down ? sort.slice(1) : sort) as Field;
    if (field === 'name') return down ? [...items].reverse() : items;
    const way = down ? -1 : 1;
    return [...items].sort((a, b) => way * (Number(valueOf(a, field)) - Number(valueOf(b, field))));
}

function Shown({ query }: { query: FigureQuery }) {
    const [question, setQuestion] = useState<RowsQuestion>();
    const [sort, setSort] = useState('-ninetieth');
    const { data, error, refetch } = useQuery({
        queryKey: ['procedure_days', query],
        queryFn: () => lateness.days(query),
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
            <div className="panel flush late_days">
                {data.items.length > 0 ? (
                    <Rows
                        label="Thời gian giải quyết theo thủ tục"
                        columns={columnsOf(query, data.few, setQuestion)}
                        items={sorted(data.items, sort)}
                        keyOf={({ procedure_id }) => procedure_id}
                        sort={sort}
                        onSort={setSort}
                    />
                ) : (
                    <Empty title="Không có hồ sơ nào có kết quả trong kỳ">Hãy chọn kỳ khác.</Empty>
                )}
            </div>
            <p className="soft late_how">
                Trung vị: một nửa số hồ sơ xong trong chừng ấy ngày. Thủ tục có ít hơn {data.few} hồ sơ không nêu trung
                vị, vì quá ít để nói lên điều gì. Thời hạn là thời hạn đang áp dụng vào ngày cuối kỳ.
            </p>
            <Suspense>{question && <RowsDrawer question={question} onClose={() => setQuestion(undefined)} />}</Suspense>
        </>
    );
}

function columnsOf(query: FigureQuery, few: number, onSum: (question: RowsQuestion) => void): Column<ProcedureDays>[] {
    const of = ({ procedure_id }: ProcedureDays): FigureQuery =>
        procedure_id ? { ...query, procedure_id } : { ...query, without_procedure: 'true' };
    const days = (value: number | null) =>
        value === null ? (
            <small className="soft">ít hơn {few} hồ sơ</small>
        ) : (
            <span className="number">{value === 0 ? 'trong ngày' : `${count(value)} ngày`}</span>
        );
    return [
        {
            title: 'Thủ tục',
            sort: 'name',
            wide: true,
            phone: 'full',
            cell: ({ name, code, field }) => (
                <>
                    <b>{name || 'Chưa ghi thủ tục'}</b>
                    <div>
                        <small className="soft">{[code, field].filter(Boolean).join(', ')}</small>
                    </div>
                </>
            ),
        },
        {
            title: 'Thời hạn',
            width: 170,
            cell: ({ limit_text }) => limit_text || <span className="soft">Chưa ghi</span>,
        },
        {
            title: 'Hồ sơ có kết quả',
            sort: 'dossiers',
            right: true,
            width: 130,
            cell: (line) => (
                <FigureCell
                    codes={RESULTS}
                    label={`${line.name}, hồ sơ có kết quả`}
                    value={line.dossiers}
                    query={of(line)}
                    onSum={onSum}
                />
            ),
        },
        { title: 'Trung vị', sort: 'median', right: true, width: 110, cell: ({ median }) => days(median) },
        {
            title: '9 trong 10 không quá',
            sort: 'ninetieth',
            right: true,
            width: 130,
            cell: ({ ninetieth }) => days(ninetieth),
        },
        {
            title: 'Trễ hạn',
            sort: 'late',
            right: true,
            width: 100,
            cell: (line) => (
                <FigureCell
                    codes={['dossiers.resolved_late']}
                    label={`${line.name}, trễ hạn`}
                    value={line.late}
                    query={of(line)}
                    onSum={onSum}
                />
            ),
        },
        {
            title: 'Tỷ lệ trễ',
            sort: 'late_share',
            right: true,
            width: 110,
            cell: ({ late_text }) => <span className="number">{late_text}</span>,
        },
    ];
}

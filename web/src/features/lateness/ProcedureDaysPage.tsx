import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FigureQuery } from '~/api/figures';
import { lateness, type ProcedureDays } from '~/api/lateness';
import { AskedPage } from '~/features/figures/AskedPage';
import { FigureCell } from '~/features/figures/FigureCell';
import type { RowsQuestion } from '~/features/figures/question';
import { useAsked } from '~/features/figures/use_asked';
import { count } from '~/format/number';
import { Answered } from '~/ui/Answered';
import { Empty } from '~/ui/Empty';
import { Rows, type Column } from '~/ui/Rows';
import './lateness.css';

/** How long each procedure takes in fact, beside what it may take. */
export default function ProcedureDaysPage() {
    return (
        <AskedPage
            asked={useAsked('/figures/days')}
            title="Thời gian giải quyết theo thủ tục"
            note={(period) =>
                `Hồ sơ có kết quả kỳ ${period}: số ngày làm việc từ khi nhận đến khi xong, kể cả lúc chờ người nộp.`
            }
            sheet={(query) => lateness.daysPath(query)}
        >
            {(query, onRows) => <Shown query={query} onRows={onRows} />}
        </AskedPage>
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

function Shown({ query, onRows }: { query: FigureQuery; onRows: (question: RowsQuestion) => void }) {
    const [sort, setSort] = useState('-ninetieth');
    const answer = useQuery({
        queryKey: ['procedure_days', query],
        queryFn: () => lateness.days(query),
        placeholderData: keepPreviousData,
    });
    return (
        <Answered answer={answer}>
            {({ items, few }) => (
                <>
                    <div className="panel flush late_days">
                        {items.length > 0 ? (
                            <Rows
                                label="Thời gian giải quyết theo thủ tục"
                                columns={columnsOf(query, few, onRows)}
                                items={sorted(items, sort)}
                                keyOf={({ procedure_id }) => procedure_id}
                                sort={sort}
                                onSort={setSort}
                            />
                        ) : (
                            <Empty title="Không có hồ sơ nào có kết quả trong kỳ">Hãy chọn kỳ khác.</Empty>
                        )}
                    </div>
                    <p className="soft late_how">
                        Trung vị: một nửa số hồ sơ xong trong chừng ấy ngày. Thủ tục có ít hơn {few} hồ sơ không nêu
                        trung vị, vì quá ít để nói lên điều gì. Thời hạn là thời hạn đang áp dụng vào ngày cuối kỳ.
                    </p>
                </>
            )}
        </Answered>
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

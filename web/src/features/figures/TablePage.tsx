import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { figures, type FigureQuery, type FigureTable, type TableBy, type TableLine } from '~/api/figures';
import { channelName, levelName } from '~/features/dossiers/words';
import { useSession } from '~/layout/session';
import { Answered } from '~/ui/Answered';
import { Empty } from '~/ui/Empty';
import { Tabs } from '~/ui/Tabs';
import { AskedPage } from './AskedPage';
import { FigureCell } from './FigureCell';
import type { RowsQuestion } from './question';
import { useAsked } from './use_asked';
import { FIGURE_NAMES } from './words';

const BY: { value: TableBy; label: string; empty: string }[] = [
    { value: 'unit', label: 'Đơn vị', empty: 'Chưa ghi đơn vị' },
    { value: 'field', label: 'Lĩnh vực', empty: 'Chưa ghi lĩnh vực' },
    { value: 'procedure', label: 'Thủ tục', empty: 'Chưa ghi thủ tục' },
    { value: 'channel', label: 'Hình thức nộp', empty: 'Chưa ghi hình thức' },
    { value: 'level', label: 'Mức độ trực tuyến', empty: 'Chưa ghi mức độ' },
    { value: 'official', label: 'Người xử lý', empty: 'Chưa có người xử lý' },
];
const OF_CITY = { value: 'commune' as TableBy, label: 'Xã, phường', empty: '' };

const COLUMNS = [
    'dossiers.received',
    'dossiers.received_new',
    'dossiers.finished',
    'dossiers.resolved_early',
    'dossiers.resolved_on_time',
    'dossiers.resolved_late',
    'dossiers.refused',
    'dossiers.withdrawn',
    'dossiers.open',
    'dossiers.open_paused',
    'dossiers.open_overdue',
];
const TITLES: Record<string, string> = { 'dossiers.received': 'Phải giải quyết', 'dossiers.open': 'Đang giải quyết' };
const titleOf = (code: string) => TITLES[code] ?? FIGURE_NAMES[code] ?? code;

/** The figures of each unit, field, procedure … side by side. */
export default function TablePage() {
    const asked = useAsked('/figures/by');
    const { agency } = useSession();
    const { values, change } = asked;
    const is_city = agency.kind === 'thành phố' || agency.kind === 'tỉnh';
    const choices = is_city && !values.commune ? [OF_CITY, ...BY] : BY;
    const by = choices.find(({ value }) => value === values.by) ?? choices[0] ?? OF_CITY;
    return (
        <AskedPage
            asked={asked}
            title="Số liệu hồ sơ theo từng mặt"
            note={(period) => `Kỳ ${period}. Bấm vào một số để xem đúng những hồ sơ được đếm.`}
            above={
                <div className="filters">
                    <Tabs
                        label="Xem theo"
                        value={by.value}
                        onChange={(wanted) => change({ by: wanted })}
                        options={choices}
                    />
                </div>
            }
        >
            {(query, onRows) => <Shown by={by} query={query} onSum={onRows} />}
        </AskedPage>
    );
}

interface ShownProps {
    by: (typeof BY)[number];
    query: FigureQuery;
    onSum: (question: RowsQuestion) => void;
}

function Shown({ by, query, onSum }: ShownProps) {
    const answer = useQuery({
        queryKey: ['figure_table', by.value, query],
        queryFn: () => figures.table(by.value, query),
        placeholderData: keepPreviousData,
    });
    return (
        <Answered answer={answer}>
            {(data) =>
                data.items.length === 0 ? (
                    <Empty title="Không có hồ sơ nào trong kỳ">Hãy chọn kỳ khác.</Empty>
                ) : (
                    <Lines data={data} by={by} query={query} onSum={onSum} />
                )
            }
        </Answered>
    );
}

function Lines({ data, by, query, onSum }: ShownProps & { data: FigureTable }) {
    return (
        <div className="panel flush rows_frame">
            <table className="rows form_table">
                <caption className="only_heard">Số liệu theo {by.label.toLowerCase()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{by.label}</th>
                        {COLUMNS.map((code) => (
                            <th key={code} scope="col" className="right">
                                {titleOf(code)}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {data.items.map((line) => (
                        <tr key={line.key}>
                            <th scope="row" className="full">
                                {nameOf(by.value, line) || by.empty}
                                {by.value === 'procedure' && line.code && <small className="soft"> {line.code}</small>}
                            </th>
                            <Numbers counts={line.figures} query={queryOf(by.value, line, query)} onSum={onSum} />
                        </tr>
                    ))}
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row" className="full">
                            Tổng số
                        </th>
                        <Numbers counts={data.total.figures} query={query} onSum={onSum} />
                    </tr>
                </tfoot>
            </table>
        </div>
    );
}

function nameOf(by: TableBy, { key, name }: TableLine): string {
    if (by === 'channel') return channelName(key);
    return by === 'level' ? levelName(key) : name || key;
}

function queryOf(by: TableBy, { key }: TableLine, query: FigureQuery): FigureQuery {
    if (by === 'commune') return { ...query, commune: key };
    if (by === 'official') return key ? { ...query, official_id: key } : { ...query, nobody: 'true' };
    if (!key) return { ...query, [`without_${by}`]: 'true' };
    return { ...query, [by === 'unit' || by === 'procedure' ? `${by}_id` : by]: key };
}

interface NumbersProps {
    counts: Record<string, number>;
    query: FigureQuery;
    onSum: ShownProps['onSum'];
}

function Numbers({ counts, query, onSum }: NumbersProps) {
    return (
        <>
            {COLUMNS.map((code) => (
                <td key={code} className="right" data-title={titleOf(code)}>
                    <FigureCell
                        codes={[code]}
                        label={titleOf(code)}
                        value={counts[code] ?? 0}
                        query={query}
                        onSum={onSum}
                    />
                </td>
            ))}
        </>
    );
}

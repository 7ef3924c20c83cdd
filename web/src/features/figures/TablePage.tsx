import { PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { figures, type FigureQuery, type TableBy, type TableLine } from '~/api/figures';
import { asProblem } from '~/api/problem';
import { channelName, levelName } from '~/features/dossiers/words';
import { useSession } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { Page } from '~/ui/Page';
import { Tabs } from '~/ui/Tabs';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { periodWords } from '~/format/period';
import { FigureCell } from './FigureCell';
import { Narrowing } from './Narrowing';
import type { RowsQuestion } from './question';
import { useAsked } from './use_asked';
import { Views } from './Views';
import { FIGURE_NAMES } from './words';
import './figures.css';

const RowsDrawer = lazy(() => import('./RowsDrawer'));

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
    const [question, setQuestion] = useState<RowsQuestion>();
    const { values, query, change } = asked;
    const is_city = agency.kind === 'thành phố' || agency.kind === 'tỉnh';
    const choices = is_city && !values.commune ? [OF_CITY, ...BY] : BY;
    const by = choices.find(({ value }) => value === values.by) ?? choices[0] ?? OF_CITY;
    return (
        <Page
            title="Số liệu hồ sơ theo từng mặt"
            note={query && `Kỳ ${periodWords(query)}. Bấm vào một số để xem đúng những hồ sơ được đếm.`}
            width="wide"
            actions={
                <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                    In
                </Button>
            }
        >
            <Views query={query} />
            <Narrowing asked={asked} />
            <div className="filters">
                <Tabs
                    label="Xem theo"
                    value={by.value}
                    onChange={(wanted) => change({ by: wanted })}
                    options={choices}
                />
            </div>
            {query ? (
                <Shown by={by} query={query} onSum={setQuestion} />
            ) : (
                <p className="soft">Hãy chọn đủ hai ngày của kỳ.</p>
            )}
            <Suspense>{question && <RowsDrawer question={question} onClose={() => setQuestion(undefined)} />}</Suspense>
        </Page>
    );
}

interface ShownProps {
    by: (typeof BY)[number];
    query: FigureQuery;
    onSum: (question: RowsQuestion) => void;
}

function Shown({ by, query, onSum }: ShownProps) {
    const { data, error, refetch } = useQuery({
        queryKey: ['figure_table', by.value, query],
        queryFn: () => figures.table(by.value, query),
        placeholderData: keepPreviousData,
    });
    if (error) return <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />;
    if (!data)
        return (
            <div className="panel">
                <Waiting lines={10} />
            </div>
        );
    if (data.items.length === 0) return <Empty title="Không có hồ sơ nào trong kỳ">Hãy chọn kỳ khác.</Empty>;
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

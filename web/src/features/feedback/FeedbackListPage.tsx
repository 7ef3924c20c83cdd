import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { feedback, type FeedbackRow } from '~/api/feedback';
import { unitOptions, useUnits } from '~/features/agency/queries';
import { count } from '~/format/number';
import { periodWords, thisYear } from '~/format/period';
import { useSession } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { FilterBar } from '~/ui/FilterBar';
import { useFilters } from '~/ui/filters';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { Rows } from '~/ui/Rows';
import { Tabs } from '~/ui/Tabs';
import { useList } from '~/ui/use_list';
import { FEEDBACK_COLUMNS } from './columns';
import './feedback.css';

const VIEWS = [
    { value: 'open', label: 'Chờ trả lời' },
    { value: 'overdue', label: 'Quá hạn' },
    { value: 'all', label: 'Tất cả' },
];

/** What a number of a period counts. */
const COUNTED: Record<string, string> = {
    answered_in_time: 'Phản ánh trả lời đúng hạn',
    in_time_whole: 'Phản ánh đã trả lời, và đang quá hạn',
    rated: 'Phản ánh mà người dân đã cho ý kiến về câu trả lời',
    satisfied: 'Phản ánh mà người dân hài lòng với câu trả lời',
};

/** Phản ánh, kiến nghị của người dân. */
export default function FeedbackListPage() {
    const [values, change] = useFilters('/feedback', ['q', 'view', 'unit_id', 'counted', 'from', 'to']);
    const view = values.view ?? 'open';
    const { counted, from, to } = values;
    const query =
        counted && from && to
            ? { counted, from, to }
            : {
                  q: values.q,
                  unit_id: values.unit_id,
                  open: view === 'open' ? 'true' : undefined,
                  overdue: view === 'overdue' ? 'true' : undefined,
              };
    const list = useList(['feedback', query], (after) => feedback.list(query, after));
    return (
        <Page
            title="Phản ánh, kiến nghị"
            note="Người dân gửi ở trang dành cho người dân và xem câu trả lời bằng mã được cấp."
            width="wide"
        >
            <FiguresLine />
            {counted && from && to ? (
                <p className="feedback_counted" role="status">
                    {COUNTED[counted] ?? 'Phản ánh'}, kỳ {periodWords({ from, to })}.{' '}
                    <Button size="small" onClick={() => change({ counted: '', from: '', to: '' })}>
                        Xem mọi phản ánh
                    </Button>
                </p>
            ) : (
                <Filters values={values} view={view} change={change} />
            )}
            <ListFrame
                list={list}
                empty={
                    <Empty title="Không có phản ánh nào ở đây">
                        {view === 'open'
                            ? 'Mọi phản ánh đã được trả lời. Người dân gửi tại trang /gop-y.'
                            : 'Hãy bớt điều kiện lọc.'}
                    </Empty>
                }
            >
                {(items) => (
                    <Rows<FeedbackRow>
                        label="Phản ánh, kiến nghị"
                        columns={FEEDBACK_COLUMNS}
                        items={items}
                        keyOf={({ id }) => id}
                        tone={({ overdue }) => (overdue ? 'late' : undefined)}
                    />
                )}
            </ListFrame>
        </Page>
    );
}

interface FiltersProps {
    values: Partial<Record<'q' | 'unit_id', string>>;
    view: string;
    change: (values: { q?: string; view?: string; unit_id?: string }) => void;
}

function Filters({ values, view, change }: FiltersProps) {
    return (
        <>
            <div className="filters">
                <Tabs
                    label="Phạm vi"
                    value={view}
                    onChange={(wanted) => change({ view: wanted === 'open' ? '' : wanted })}
                    options={VIEWS}
                />
            </div>
            <FilterBar
                label="Lọc phản ánh"
                search="Tìm mã, nội dung"
                values={values}
                onChange={change}
                choices={[
                    {
                        name: 'unit_id',
                        label: 'Đơn vị',
                        any: 'Mọi đơn vị',
                        options: unitOptions(useUnits()),
                        width: 240,
                    },
                ]}
            />
        </>
    );
}

/** How the office stands with citizens this year. */
function FiguresLine() {
    const { today } = useSession();
    const { from, to } = thisYear(today);
    const { data } = useQuery({ queryKey: ['feedback', 'figures', from], queryFn: () => feedback.figures(from, to) });
    if (!data) return null;
    const { received, open_late, answered_in_time, answered_late, rated, satisfied } = data;
    return (
        <dl className="feedback_figures">
            <div>
                <dt>Nhận trong năm</dt>
                <dd className="number">{count(received)}</dd>
            </div>
            <div>
                <dt>Trả lời đúng hạn</dt>
                <dd className="number">
                    {data.in_time_text}
                    {answered_in_time + answered_late + open_late > 0 && (
                        <small>
                            {count(answered_in_time)}/{count(answered_in_time + answered_late + open_late)}
                            {open_late > 0 && `, tính cả ${count(open_late)} đang quá hạn`}
                        </small>
                    )}
                </dd>
            </div>
            <div>
                <dt>Hài lòng với câu trả lời</dt>
                <dd className="number">
                    {data.satisfied_text}
                    {rated > 0 && (
                        <small>
                            {count(satisfied)}/{count(rated)} người cho ý kiến
                        </small>
                    )}
                </dd>
            </div>
        </dl>
    );
}

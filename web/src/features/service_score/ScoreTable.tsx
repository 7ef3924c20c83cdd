import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { FigureQuery } from '~/api/figures';
import type { ScoreItem, ServiceScore } from '~/api/service_score';
import type { RowsQuestion } from '~/features/figures/question';
import { date } from '~/format/date';
import { count } from '~/format/number';

interface Props {
    score: ServiceScore;
    query: FigureQuery;
    onRows: (question: RowsQuestion) => void;
    onEnter: (item: ScoreItem) => void;
}

/** Every item of the six groups. */
export function ScoreTable({ score, query, onRows, onEnter }: Props) {
    return (
        <div className="panel flush rows_frame">
            <table className="rows score_table">
                <caption className="only_heard">Điểm phục vụ theo từng mục</caption>
                <thead>
                    <tr>
                        <th scope="col">Mục</th>
                        <th scope="col">Nội dung</th>
                        <th scope="col">Căn cứ</th>
                        <th scope="col" className="right">
                            Tỷ lệ
                        </th>
                        <th scope="col" className="right">
                            Điểm
                        </th>
                        <th scope="col" className="right">
                            Tối đa
                        </th>
                    </tr>
                </thead>
                {score.groups.map((group) => (
                    <tbody key={group.code}>
                        <tr className="group">
                            <th scope="rowgroup" colSpan={4} className="full">
                                {group.name}
                            </th>
                            <td className="right number" data-title="Điểm">
                                {group.known_max > 0 ? group.points_text : 'chưa có số liệu'}
                            </td>
                            <td className="right number" data-title="Tối đa">
                                {group.max}
                            </td>
                        </tr>
                        {group.items.map((item) => (
                            <Line
                                key={item.code}
                                item={item}
                                query={query}
                                may_enter={score.may_enter}
                                onRows={onRows}
                                onEnter={onEnter}
                            />
                        ))}
                    </tbody>
                ))}
            </table>
        </div>
    );
}

interface LineProps extends Omit<Props, 'score'> {
    item: ScoreItem;
    may_enter: boolean;
}

function Line({ item, query, may_enter, onRows, onEnter }: LineProps) {
    const { code, name, max, threshold, rate_text, points, points_text } = item;
    return (
        <tr>
            <td className="hide number">{code}</td>
            <td className="full">
                <span className="score_code number">{code} </span>
                {name}
                {threshold !== null && <small className="soft">đủ điểm từ {threshold} %</small>}
            </td>
            <td className="full">
                {item.said_in ? (
                    <Said item={item} query={query} />
                ) : item.by_hand ? (
                    <ByHand item={item} may_enter={may_enter} onEnter={onEnter} />
                ) : (
                    <Counted item={item} query={query} onRows={onRows} />
                )}
            </td>
            <td className="right number" data-title="Tỷ lệ">
                {rate_text ?? <span className="soft">chưa có số liệu</span>}
            </td>
            <td className={`right number ${points === 0 ? 'late_words' : ''}`} data-title="Điểm">
                {points_text ?? <span className="soft">–</span>}
            </td>
            <td className="right number" data-title="Tối đa">
                {max}
            </td>
        </tr>
    );
}

/** What the two parts of an item count, as addresses of their rows. */
const SAID_ROWS: Record<string, [string, string]> = {
    ratings: ['/ratings?answers=satisfied', '/ratings?answers=all'],
    feedback_in_time: ['/feedback?counted=answered_in_time', '/feedback?counted=in_time_whole'],
    feedback_satisfaction: ['/feedback?counted=satisfied', '/feedback?counted=rated'],
};

/** What citizens said here: both parts lead to what they count. */
function Said({ item, query }: { item: ScoreItem; query: FigureQuery }) {
    const { said_in, code, numerator, denominator } = item;
    const [amount = '', whole = ''] = SAID_ROWS[said_in ?? ''] ?? [];
    const what = said_in === 'feedback_in_time' ? 'phản ánh' : 'lượt đánh giá';
    // A commune's rows are its own: its city is told the numbers.
    const part = (path: string, value: number, label: string) =>
        query.commune ? (
            <span className="number">{count(value)}</span>
        ) : (
            <Link
                className="number"
                to={`${path}&from=${query.from}&to=${query.to}`}
                aria-label={`Mục ${code}, ${label}: ${count(value)} ${what}`}
            >
                {count(value)}
            </Link>
        );
    return (
        <p>
            {part(amount, numerator ?? 0, 'đạt')} / {part(whole, denominator ?? 0, 'tổng số')} {what}
        </p>
    );
}

/** Both parts lead to the rows that they count. */
function Counted({ item, query, onRows }: { item: ScoreItem; query: FigureQuery; onRows: Props['onRows'] }) {
    const { amount_figures, whole_figures, less_figures, numerator, denominator, code } = item;
    const part = (codes: string[], value: number, label: string) => (
        <button
            type="button"
            className="plain_button number"
            aria-label={`Mục ${code}, ${label}: ${count(value)} hồ sơ`}
            onClick={() => onRows({ ...query, codes, text: count(value) })}
        >
            {count(value)}
        </button>
    );
    return (
        <span>
            {part(amount_figures, numerator ?? 0, 'đạt')} /{' '}
            {part([...whole_figures, ...less_figures], denominator ?? 0, 'tổng số')} hồ sơ
            {less_figures.length > 0 && <small className="soft">tổng số không gồm từ chối và công dân rút</small>}
        </span>
    );
}

function ByHand({ item, may_enter, onEnter }: { item: ScoreItem; may_enter: boolean; onEnter: Props['onEnter'] }) {
    const { entry, code } = item;
    return (
        <>
            {entry && (
                <span>
                    <b className="number">
                        {count(entry.amount)} / {count(entry.whole)}
                    </b>{' '}
                    đến {date(entry.measured_on)}
                    <small className="soft">
                        {entry.source} ({entry.official_name} nhập)
                    </small>
                </span>
            )}
            {may_enter && (
                <Button
                    size="small"
                    icon={<EditOutlined aria-hidden />}
                    aria-label={`${entry ? 'Nhập lại' : 'Nhập số liệu'} mục ${code}`}
                    onClick={() => onEnter(item)}
                >
                    {entry ? 'Nhập lại' : 'Nhập số liệu'}
                </Button>
            )}
            {!entry && !may_enter && <span className="soft">Nhập tay, chưa có số liệu</span>}
        </>
    );
}

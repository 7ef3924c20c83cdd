import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { FigureQuery } from '~/api/figures';
import type { BoardCounts, BoardItem, Scoreboard } from '~/api/scoreboard';
import { figurePath, type RowsQuestion } from '~/features/figures/question';
import { count } from '~/format/number';
import { COLUMNS, SHARES, sortValue, type BoardColumn, type BoardView } from './columns';

interface Props {
    board: Scoreboard;
    view: BoardView;
    /** "tasks.open_late", or "-tasks.open_late" for the other way; nothing: the order of the office. */
    sort: string | undefined;
    onSort: (sort: string) => void;
    onUnit: (unit_id: string) => void;
    onShare: (question: RowsQuestion) => void;
}

function sorted(items: BoardItem[], sort: string | undefined): BoardItem[] {
    if (!sort) return items;
    const down = sort.startsWith('-');
    const code = down ? sort.slice(1) : sort;
    const way = down ? -1 : 1;
    return [...items].sort((a, b) => way * (sortValue(a, code) - sortValue(b, code)));
}

/** A line a unit or person, and their sum. Every number leads to its rows. */
export function BoardTable({ board, view, sort, onSort, onUnit, onShare }: Props) {
    const { from, to, unit_id, unit_name, items, total } = board;
    const whole: FigureQuery = { from, to, unit_id: unit_id ?? undefined };
    const queryOf = ({ id }: BoardItem): FigureQuery => {
        if (!unit_id) return { ...whole, unit_id: id ?? undefined };
        return id ? { ...whole, official_id: id } : { ...whole, nobody: 'true' };
    };
    const heads = [...COLUMNS[view], ...SHARES[view]];
    return (
        <div className="panel flush rows_frame">
            <table className="rows board_table">
                <caption className="only_heard">
                    Kết quả nhiệm vụ {board.period_name}
                    {unit_name && `, ${unit_name}`}
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{unit_id ? 'Người thực hiện' : 'Đơn vị'}</th>
                        {heads.map(({ title, code }) => (
                            <HeadCell key={code} title={title} code={code} sort={sort} onSort={onSort} />
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {sorted(items, sort).map((item) => (
                        <tr key={item.id ?? 'nobody'}>
                            <th scope="row" className="full">
                                {!unit_id && item.id ? (
                                    <button
                                        type="button"
                                        className="plain_button"
                                        onClick={() => onUnit(item.id ?? '')}
                                    >
                                        {item.name}
                                    </button>
                                ) : (
                                    item.name
                                )}
                                {item.post && <small className="soft">{item.post}</small>}
                            </th>
                            <Cells counts={item} view={view} query={queryOf(item)} onShare={onShare} />
                        </tr>
                    ))}
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row" className="full">
                            Cộng
                        </th>
                        <Cells counts={total} view={view} query={whole} onShare={onShare} />
                    </tr>
                </tfoot>
            </table>
        </div>
    );
}

interface HeadProps {
    title: string;
    code: string;
    sort: string | undefined;
    onSort: Props['onSort'];
}

function HeadCell({ title, code, sort, onSort }: HeadProps) {
    const up = sort === code;
    const down = sort === `-${code}`;
    return (
        <th scope="col" className="right" aria-sort={up ? 'ascending' : down ? 'descending' : undefined}>
            <button type="button" className="sort" onClick={() => onSort(down ? code : `-${code}`)}>
                {title}
                {up && <CaretUpOutlined aria-hidden />}
                {down && <CaretDownOutlined aria-hidden />}
            </button>
        </th>
    );
}

interface CellsProps {
    counts: BoardCounts;
    view: BoardView;
    query: FigureQuery;
    onShare: Props['onShare'];
}

function Cells({ counts, view, query, onShare }: CellsProps) {
    return (
        <>
            {COLUMNS[view].map((column) => (
                <td key={column.code} className="right" data-title={column.title}>
                    <Figure column={column} counts={counts} query={query} />
                </td>
            ))}
            {SHARES[view].map(({ code, title }) => (
                <td key={code} className="right share_cell" data-title={title}>
                    <Rate code={code} title={title} counts={counts} query={query} onShare={onShare} />
                </td>
            ))}
        </>
    );
}

function Figure({ column, counts, query }: { column: BoardColumn; counts: BoardCounts; query: FigureQuery }) {
    const { code, title, late, first } = column;
    const value = counts.figures[code] ?? 0;
    const firstValue = first ? (counts.figures[first] ?? 0) : value;
    return (
        <>
            <Link
                to={figurePath(code, query)}
                className={`number ${value === 0 ? 'zero' : late ? 'late' : ''}`}
                aria-label={`${title}: ${count(value)}`}
            >
                {count(value)}
            </Link>
            {first && firstValue !== value && (
                <small>
                    <Link to={figurePath(first, query)}>hạn đầu: {count(firstValue)}</Link>
                </small>
            )}
        </>
    );
}

interface RateProps extends Omit<CellsProps, 'view'> {
    code: string;
    title: string;
}

function Rate({ code, title, counts, query, onShare }: RateProps) {
    const share = counts.shares[code];
    if (!share || share.denominator === 0) return <span className="soft">{share?.text}</span>;
    const { numerator, denominator, text } = share;
    return (
        <>
            <button
                type="button"
                className="plain_button number"
                aria-label={`${title}: ${text}`}
                onClick={() => onShare({ ...query, codes: [], share: code, text, numerator, denominator })}
            >
                {text}
            </button>
            <small className="soft">
                {count(numerator)}/{count(denominator)}
            </small>
            <i className="share_bar" aria-hidden>
                <i style={{ width: `${(100 * numerator) / denominator}%` }} />
            </i>
        </>
    );
}

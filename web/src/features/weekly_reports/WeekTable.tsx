import type { Rate, WeekLine, WeeklyReport } from '~/api/weekly_reports';
import type { FigureQuery } from '~/api/figures';
import { figurePath, type RowsQuestion } from '~/features/figures/question';
import { LATE_FIGURES } from '~/features/figures/words';
import { count } from '~/format/number';
import { useSession } from '~/layout/session';
import { aloneOf, difference, GROUPS, type WeekColumn } from './words';
import '~/features/figures/form.css';

interface Props {
    report: WeeklyReport;
    onFigure: (question: RowsQuestion) => void;
}

/** The units' numbers of the week, each beside what it was the week before; what changed since stands below it. */
export function WeekTable({ report, onFigure }: Props) {
    const { units, total } = report;
    return (
        <div className="panel flush rows_frame">
            <table className="rows form_table week_table">
                <caption className="only_heard">
                    Số liệu theo đơn vị; số nhỏ có dấu là tăng, giảm so với tuần trước
                </caption>
                <thead>
                    <tr>
                        <th scope="col" rowSpan={2}>
                            Đơn vị
                        </th>
                        {GROUPS.map(({ title, columns }) => (
                            <th key={title} scope="colgroup" colSpan={columns.length} className="group">
                                {title}
                            </th>
                        ))}
                        <th scope="col" rowSpan={2} className="right first">
                            Đúng hạn
                        </th>
                        <th scope="col" rowSpan={2} className="right">
                            Nguy cơ trễ
                        </th>
                    </tr>
                    <tr>
                        {GROUPS.flatMap(({ columns }) =>
                            columns.map(({ code, title }, index) => (
                                <th key={code} scope="col" className={index === 0 ? 'right first' : 'right'}>
                                    {title}
                                </th>
                            )),
                        )}
                    </tr>
                </thead>
                <tbody>
                    {units.map((unit) => (
                        <tr key={unit.unit_id ?? ''}>
                            <th scope="row" className="full">
                                {unit.name || 'Chưa rõ đơn vị'}
                            </th>
                            <Cells line={unit} report={report} onFigure={onFigure} />
                        </tr>
                    ))}
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row" className="full">
                            Tổng số
                        </th>
                        <Cells line={total} whole report={report} onFigure={onFigure} />
                    </tr>
                </tfoot>
            </table>
            <p className="soft week_key">Số nhỏ có dấu: tăng, giảm so với tuần trước.</p>
        </div>
    );
}

interface CellsProps extends Props {
    line: WeekLine;
    whole?: boolean;
}

/** Whose rows the viewer may see: all, or of their own unit. A city's own numbers have no rows of their own. */
function useQueryOf({ line, whole, report }: CellsProps): FigureQuery | undefined {
    const { agency } = useSession();
    const { from, to, own_unit_id } = report;
    if (own_unit_id && line.unit_id !== own_unit_id) return undefined;
    if (!line.unit_id && (agency.kind === 'thành phố' || agency.kind === 'tỉnh')) return undefined;
    if (whole) return { from, to };
    return line.unit_id ? { from, to, unit_id: line.unit_id } : { from, to, without_unit: 'true' };
}

function Cells(props: CellsProps) {
    const { line, report, whole, onFigure } = props;
    const query = useQueryOf(props);
    const now = (code: string) => {
        const changed = report.changes.filter((one) => one.figure === code && (whole || one.unit_id === line.unit_id));
        if (changed.length === 0) return undefined;
        const value = line.figures[code] ?? 0;
        return changed.reduce((sum, one) => sum + one.now - one.kept, value);
    };
    return (
        <>
            {GROUPS.flatMap(({ columns }) =>
                columns.map((column, index) => (
                    <td
                        key={column.code}
                        className={index === 0 ? 'right first' : 'right'}
                        data-title={aloneOf(column)}
                    >
                        <Figure column={column} line={line} now={now(column.code)} query={query} onFigure={onFigure} />
                    </td>
                )),
            )}
            <td className="right first week_rate" data-title="Đúng hạn">
                <RateCell rate={line.on_time} query={query} onFigure={onFigure} />
                <small className="soft">tuần trước {line.on_time_before.text}</small>
            </td>
            <td className="right" data-title="Nguy cơ trễ">
                {report.foretold_on ? (
                    <a
                        href="#week_at_risk"
                        className={`number ${line.at_risk ? 'soon_words' : 'zero'}`}
                        aria-label={`Nguy cơ trễ: ${count(line.at_risk)}`}
                    >
                        {count(line.at_risk)}
                    </a>
                ) : (
                    <span className="soft">–</span>
                )}
            </td>
        </>
    );
}

interface FigureProps {
    column: WeekColumn;
    line: WeekLine;
    now: number | undefined;
    query: FigureQuery | undefined;
    onFigure: Props['onFigure'];
}

function Figure({ column, line, now, query, onFigure }: FigureProps) {
    const { code, compared } = column;
    const value = line.figures[code] ?? 0;
    const tone = value === 0 ? 'zero' : LATE_FIGURES.includes(code) ? 'late' : '';
    const against = compared ? difference(value, line.before[code] ?? 0) : '';
    return (
        <>
            {query ? (
                <a
                    href={figurePath(code, query)}
                    className={`number ${tone}`}
                    aria-label={`${aloneOf(column)}: ${count(value)}`}
                    onClick={(event) => {
                        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                        event.preventDefault();
                        onFigure({ ...query, codes: [code], text: count(value) });
                    }}
                >
                    {count(value)}
                </a>
            ) : (
                <span className={`number ${tone}`}>{count(value)}</span>
            )}
            {against && (
                <small className="soft number">
                    <span className="only_heard">so với tuần trước </span>
                    {against}
                </small>
            )}
            {now !== undefined && now !== value && <small className="week_changed number">nay {count(now)}</small>}
        </>
    );
}

function RateCell({
    rate,
    query,
    onFigure,
}: {
    rate: Rate;
    query: FigureQuery | undefined;
    onFigure: Props['onFigure'];
}) {
    const { text, numerator, denominator } = rate;
    if (denominator === 0) return <span className="soft">{text}</span>;
    if (!query) return <b className="number">{text}</b>;
    return (
        <button
            type="button"
            className="plain_button number"
            aria-label={`Đúng hạn: ${text}`}
            onClick={() => onFigure({ ...query, codes: [], share: 'on_time', text, numerator, denominator })}
        >
            {text}
        </button>
    );
}

import type { TableBlock } from '~/api/reports';
import type { RowsQuestion } from '~/features/figures/question';
import type { Period } from '~/format/period';
import { RunShown } from './RunShown';

interface Props {
    table: TableBlock;
    period: Period;
    onFigure: (question: RowsQuestion) => void;
}

interface Group {
    name: string;
    first: number;
    span: number;
}

function groupsOf(names: string[]): Group[] {
    const groups: Group[] = [];
    names.forEach((name, index) => {
        const last = groups.at(-1);
        if (name && last?.name === name) last.span += 1;
        else groups.push({ name, first: index, span: 1 });
    });
    return groups;
}

/** A table of figures with heads in two lines; the last row is the total. */
export function TableShown({ table, period, onFigure }: Props) {
    const groups = groupsOf(table.groups);
    return (
        <div className="report_table" role="region" aria-label="Bảng số liệu" tabIndex={0}>
            <table>
                <thead>
                    <tr>
                        {groups.map(({ name, first, span }) =>
                            name ? (
                                <th key={first} scope="colgroup" colSpan={span}>
                                    {name}
                                </th>
                            ) : (
                                <th key={first} scope="col" rowSpan={2}>
                                    {table.head[first]}
                                </th>
                            ),
                        )}
                    </tr>
                    <tr>
                        {table.head.map((head, index) =>
                            table.groups[index] ? (
                                <th key={index} scope="col">
                                    {head}
                                </th>
                            ) : null,
                        )}
                    </tr>
                </thead>
                <tbody>
                    {table.rows.map((row, line) => (
                        <tr key={line} className={line === table.rows.length - 1 ? 'total' : undefined}>
                            {row.map((run, index) => (
                                <td key={index} className={run.value === undefined ? undefined : 'right number'}>
                                    <RunShown run={run} period={period} onFigure={onFigure} />
                                </td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}

import type { ControlForm, FigureQuery, FormLine } from '~/api/figures';
import { FigureCell } from './FigureCell';
import type { RowsQuestion } from './question';

const GROUPS = [
    { title: 'Số hồ sơ nhận giải quyết', columns: 4 },
    { title: 'Số hồ sơ đã giải quyết', columns: 4 },
    { title: 'Số hồ sơ đang giải quyết', columns: 3 },
];
const TITLES: Record<number, string> = {
    3: 'Tổng số',
    4: 'Trong kỳ, trực tuyến',
    5: 'Trong kỳ, trực tiếp và bưu chính',
    6: 'Từ kỳ trước',
    7: 'Tổng số',
    8: 'Trước hạn',
    9: 'Đúng hạn',
    10: 'Quá hạn',
    11: 'Tổng số',
    12: 'Trong hạn',
    13: 'Quá hạn',
};
/** On phones, where the groups are not seen. */
const WHOLE: Record<number, string> = { 3: 'Nhận giải quyết', 7: 'Đã giải quyết', 11: 'Đang giải quyết' };
const titleOf = (number: number) => TITLES[number] ?? '';
const alone = (number: number) => `(${number}) ${WHOLE[number] ?? titleOf(number)}`;

interface Props {
    form: ControlForm;
    query: FigureQuery;
    onSum: (question: RowsQuestion) => void;
}

/** The official columns (1) to (13). */
export function FormTable({ form, query, onSum }: Props) {
    const { columns, lines, total } = form;
    const queryOf = ({ field }: FormLine): FigureQuery =>
        field ? { ...query, field } : { ...query, without_field: 'true' };
    return (
        <div className="panel flush rows_frame">
            <table className="rows form_table">
                <caption className="only_heard">Biểu II.06a theo lĩnh vực</caption>
                <thead>
                    <tr>
                        <th scope="col" rowSpan={2}>
                            STT
                        </th>
                        <th scope="col" rowSpan={2}>
                            Lĩnh vực giải quyết
                        </th>
                        {GROUPS.map(({ title, columns: wide }) => (
                            <th key={title} scope="colgroup" colSpan={wide} className="group">
                                {title}
                            </th>
                        ))}
                    </tr>
                    <tr>
                        {columns.map(({ number }) => (
                            <th key={number} scope="col" className={number in WHOLE ? 'right first' : 'right'}>
                                {titleOf(number)}
                            </th>
                        ))}
                    </tr>
                    <tr className="numbers">
                        <td>(1)</td>
                        <td>(2)</td>
                        {columns.map(({ number }) => (
                            <td key={number} className={number in WHOLE ? 'right first' : 'right'}>
                                ({number})
                            </td>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {lines.map((line, index) => (
                        <tr key={line.field}>
                            <td className="hide number">{index + 1}</td>
                            <th scope="row" className="full">
                                {line.field || 'Chưa ghi lĩnh vực'}
                            </th>
                            <Numbers form={form} line={line} query={queryOf(line)} onSum={onSum} />
                        </tr>
                    ))}
                </tbody>
                <tfoot>
                    <tr>
                        <td className="hide" />
                        <th scope="row" className="full">
                            Tổng số
                        </th>
                        <Numbers form={form} line={total} query={query} onSum={onSum} />
                    </tr>
                </tfoot>
            </table>
        </div>
    );
}

function Numbers({ form, line, query, onSum }: Props & { line: FormLine }) {
    return (
        <>
            {form.columns.map(({ number, figures }) => (
                <td key={number} className={number in WHOLE ? 'right first' : 'right'} data-title={alone(number)}>
                    <FigureCell
                        codes={figures}
                        label={alone(number)}
                        value={line.columns[number] ?? 0}
                        query={query}
                        onSum={onSum}
                    />
                </td>
            ))}
        </>
    );
}

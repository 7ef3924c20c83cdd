import { useQueries } from '@tanstack/react-query';
import { figures, type FigureQuery } from '~/api/figures';
import { count } from '~/format/number';
import { monthsOf } from '~/format/period';
import { Bars, type Point } from './Bars';

const MONTHS = 24;

/** The course of a period: received and finished, month by month. */
export function Course({ query }: { query: FigureQuery }) {
    const months = monthsOf(query).slice(0, MONTHS);
    const loaded = useQueries({
        queries: months.map(({ from, to }) => ({
            queryKey: ['figures', { ...query, from, to }],
            queryFn: () => figures.get({ ...query, from, to }),
        })),
    });
    if (months.length < 2 || loaded.some(({ data }) => !data)) return null;
    const points: Point[] = months.map(({ name }, index) => ({
        name,
        received: loaded[index]?.data?.figures['dossiers.received_new'] ?? 0,
        finished: loaded[index]?.data?.figures['dossiers.finished'] ?? 0,
    }));
    return (
        <section className="panel figures_chart" aria-labelledby="figures_course">
            <h2 id="figures_course">Tiếp nhận và kết thúc theo tháng</h2>
            <Bars points={points} />
            <div className="only_heard">
                <table>
                    <caption>Tiếp nhận và kết thúc theo tháng</caption>
                    <tbody>
                        {points.map(({ name, received, finished }) => (
                            <tr key={name}>
                                <th scope="row">{name}</th>
                                <td>{count(received)} tiếp nhận mới</td>
                                <td>{count(finished)} kết thúc</td>
                            </tr>
                        ))}
                    </tbody>
                </table>
            </div>
        </section>
    );
}

import { useQueries } from '@tanstack/react-query';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { figures, type FigureQuery } from '~/api/figures';
import { count } from '~/format/number';
import { monthsOf } from '~/format/period';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const MONTHS = 24;

interface Point {
    name: string;
    received: number;
    finished: number;
}

/** The course of a period: received and finished, month by month. */
export default function Course({ query }: { query: FigureQuery }) {
    const months = monthsOf(query).slice(0, MONTHS);
    const loaded = useQueries({
        queries: months.map(({ from, to }) => ({
            queryKey: ['figures', { ...query, from, to }],
            queryFn: () => figures.get({ ...query, from, to }),
        })),
    });
    if (months.length < 2 || loaded.some(({ data }) => !data)) return null;
    const points = months.map(({ name }, index) => ({
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

function Bars({ points }: { points: Point[] }) {
    const frame = useRef<HTMLDivElement>(null);
    const text = JSON.stringify(points);
    useEffect(() => {
        if (!frame.current) return;
        const shown = JSON.parse(text) as Point[];
        const chart = init(frame.current, null, { renderer: 'svg' });
        const ink = '#4d5b68';
        chart.setOption({
            animation: false,
            color: ['#0e5a8a', '#9dbfd4'],
            textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
            tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => count(Number(value)) },
            legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, itemGap: 24, textStyle: { color: ink } },
            grid: { left: 10, right: 4, top: 40, bottom: 4, containLabel: true },
            xAxis: {
                type: 'category',
                data: shown.map(({ name }) => name),
                axisTick: { show: false },
                axisLabel: { color: ink },
            },
            yAxis: {
                type: 'value',
                minInterval: 1,
                axisLabel: { color: ink, formatter: (value: number) => count(value) },
            },
            series: [
                { name: 'Tiếp nhận mới', type: 'bar', barMaxWidth: 28, data: shown.map(({ received }) => received) },
                { name: 'Kết thúc', type: 'bar', barMaxWidth: 28, data: shown.map(({ finished }) => finished) },
            ],
        });
        const watch = new ResizeObserver(() => chart.resize());
        watch.observe(frame.current);
        return () => {
            watch.disconnect();
            chart.dispose();
        };
    }, [text]);
    return <div ref={frame} className="figures_chart_canvas" aria-hidden="true" />;
}

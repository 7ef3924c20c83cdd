import { count } from '~/format/number';
import './bars.css';

export interface Point {
    /** "03/2026" */
    name: string;
    received: number;
    finished: number;
}

const MOST_LINES = 5;
/** So many names of months stand side by side on a phone. */
const CROWDED = 12;

/** The least round step with which MOST_LINES lines reach `highest`: 1, 2 or 5 and zeros. */
function stepFor(highest: number): number {
    for (let power = 1; ; power *= 10)
        for (const digit of [1, 2, 5]) if (digit * power * MOST_LINES >= highest) return digit * power;
}

/** Two bars a month. The table beside it says the same to those who hear the page. */
export function Bars({ points }: { points: Point[] }) {
    const highest = Math.max(1, ...points.flatMap(({ received, finished }) => [received, finished]));
    const step = stepFor(highest);
    const above = Math.ceil(highest / step);
    const lines = Array.from({ length: above + 1 }, (_, index) => index * step);
    const height = (value: number) => ({ height: `${(100 * value) / (above * step)}%` });
    return (
        <div aria-hidden="true">
            <p className="bars_legend">
                <span>
                    <i /> Tiếp nhận mới
                </span>
                <span>
                    <i className="finished" /> Kết thúc
                </span>
            </p>
            <div className={points.length > CROWDED ? 'bars crowded' : 'bars'}>
                <ol className="bars_lines">
                    {lines.map((value) => (
                        <li key={value}>
                            <span className="number">{count(value)}</span>
                        </li>
                    ))}
                </ol>
                <ol className="bars_months">
                    {points.map(({ name, received, finished }, index) => (
                        <li key={name} title={`${name}: ${count(received)} tiếp nhận mới, ${count(finished)} kết thúc`}>
                            <i style={height(received)} />
                            <i className="finished" style={height(finished)} />
                            <small>
                                T{Number(name.slice(0, 2))}
                                {(index === 0 || name.startsWith('01')) && <span>{name.slice(3)}</span>}
                            </small>
                        </li>
                    ))}
                </ol>
            </div>
        </div>
    );
}

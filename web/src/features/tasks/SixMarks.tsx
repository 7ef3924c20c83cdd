import { CheckOutlined, MinusOutlined } from '@ant-design/icons';
import type { Marks } from '~/api/tasks';
import { MARK_WORDS } from './words';
import './six_marks.css';

/** The six marks in short: six bars, filled where it is clear. */
export function SixBars({ marks }: { marks: Marks }) {
    const unclear = MARK_WORDS.filter(({ mark }) => !marks[mark]).map(({ word }) => word);
    const said = unclear.length === 0 ? 'Đủ 6 rõ' : `Chưa rõ: ${unclear.join(', ')}`;
    return (
        <span className="six_bars" title={said}>
            <span className="six_bars_drawn" aria-hidden>
                {MARK_WORDS.map(({ mark }) => (
                    <i key={mark} className={marks[mark] ? 'clear' : undefined} />
                ))}
            </span>
            <span className="number" aria-hidden>
                {6 - unclear.length}/6
            </span>
            <span className="only_heard">{said}</span>
        </span>
    );
}

/** The six marks in full, each with its word. */
export function SixMarks({ marks }: { marks: Marks }) {
    return (
        <ul className="six_marks" aria-label="6 rõ">
            {MARK_WORDS.map(({ mark, word, means }) => (
                <li key={mark} className={marks[mark] ? 'clear' : undefined} title={`Rõ ${word}: ${means}`}>
                    {marks[mark] ? <CheckOutlined aria-hidden /> : <MinusOutlined aria-hidden />}
                    <span>
                        {marks[mark] ? <span className="only_heard">Rõ </span> : 'Chưa rõ '}
                        {word}
                    </span>
                </li>
            ))}
        </ul>
    );
}

import { ClockCircleOutlined, ExclamationCircleFilled, PauseCircleOutlined } from '@ant-design/icons';
import { date } from '~/format/date';

interface Props {
    /** ISO date */
    on: string;
    tone: 'late' | 'soon' | 'paused' | undefined;
    /** "trễ 2 ngày" */
    words: string;
}

const SIGNS = { late: ExclamationCircleFilled, soon: ClockCircleOutlined, paused: PauseCircleOutlined };

/** A day on which something is due; late and soon are told by sign, words and colour. */
export function Due({ on, tone, words }: Props) {
    const Sign = tone && SIGNS[tone];
    return (
        <span className={`due ${tone ?? ''}`}>
            {Sign && <Sign aria-hidden />}
            <span>
                <time className="number" dateTime={on}>
                    {date(on)}
                </time>{' '}
                {words && <span className="due_words">{words}</span>}
            </span>
        </span>
    );
}

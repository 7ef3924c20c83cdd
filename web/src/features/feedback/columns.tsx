import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { FeedbackRow } from '~/api/feedback';
import { date } from '~/format/date';
import type { Column } from '~/ui/Rows';

const LONGEST = 160;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

export function FeedbackStateTag({ feedback: { state, state_name } }: { feedback: FeedbackRow }) {
    const tone = state === 'answered' ? 'done' : state === 'received' ? 'soon' : '';
    return <span className={`tag ${tone}`}>{state_name}</span>;
}

export function FeedbackDue({ feedback }: { feedback: FeedbackRow }) {
    const { due_on, closed_on, overdue, late } = feedback;
    const words = closed_on ? `ngày ${date(closed_on)}` : `hạn ${date(due_on)}`;
    if (!overdue && !late) return <span className="number">{words}</span>;
    return (
        <span className="due late">
            <ExclamationCircleOutlined aria-hidden />
            <span>
                <span className="number">{words}</span>
                <br />
                <span className="due_words">{closed_on ? 'trễ hạn' : 'quá hạn'}</span>
            </span>
        </span>
    );
}

export const FEEDBACK_COLUMNS: Column<FeedbackRow>[] = [
    {
        title: 'Nội dung',
        wide: true,
        phone: 'full',
        cell: ({ id, code, content, received_at, reopened_on }) => (
            <>
                <Link className="row_link" to={`/feedback/${id}`}>
                    {short(content)}
                </Link>
                <div>
                    <small className="soft">
                        <span className="number">{code}</span>, gửi ngày {date(received_at)}
                        {reopened_on && ', đề nghị trả lời lại'}
                    </small>
                </div>
            </>
        ),
    },
    { title: 'Trạng thái', width: 140, cell: (feedback) => <FeedbackStateTag feedback={feedback} /> },
    { title: 'Trả lời', width: 150, cell: (feedback) => <FeedbackDue feedback={feedback} /> },
    { title: 'Đơn vị', width: 190, cell: ({ unit_name }) => unit_name ?? <span className="soft">Chưa giao</span> },
    {
        title: 'Người dân',
        width: 130,
        cell: ({ satisfied, state }) =>
            satisfied === null ? (
                <span className="soft">{state === 'answered' ? 'Chưa cho ý kiến' : '–'}</span>
            ) : satisfied ? (
                'Hài lòng'
            ) : (
                'Chưa hài lòng'
            ),
    },
];

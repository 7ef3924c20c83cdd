import { useState } from 'react';
import { citizens } from '~/api/citizens';
import { SCORE_WORDS } from '~/format/score';
import { useAgency } from './agency';
import { ProblemBox } from './ProblemBox';
import { SendButton } from './SendButton';
import { useLoad } from './use_load';
import { useSend } from './use_send';

/** Two taps: the link or the QR code, and one of five answers. */
export function RatingPage() {
    const agency = useAgency();
    const token = new URLSearchParams(location.search).get('t') ?? '';
    const { data, problem } = useLoad(`${agency}|${token}`, (signal) => citizens.rating(agency, token, signal));
    const rated = useSend((score: number) => citizens.rate(agency, token, score));
    if (problem) return <ProblemBox problem={problem} />;
    if (!data) return null;
    if (rated.answer) return <Thanks comment_key={rated.answer.comment_key} />;
    if (data.used) return <h1>Hồ sơ này đã được đánh giá. Cảm ơn ông/bà.</h1>;
    if (!data.has_result) return <h1>Hồ sơ chưa có kết quả nên chưa đánh giá được.</h1>;
    return (
        <>
            <h1>Ông/bà có hài lòng với việc giải quyết hồ sơ không?</h1>
            {data.procedure_name && <p className="soft">{data.procedure_name}</p>}
            <ul className="choices">
                {[...SCORE_WORDS.entries()].reverse().map(([place, words]) => (
                    <li key={words}>
                        <button
                            type="button"
                            className={`wide score score_${place + 1}`}
                            aria-busy={rated.busy}
                            onClick={() => rated.start(place + 1)}
                        >
                            {words}
                        </button>
                    </li>
                ))}
            </ul>
            {rated.problem && <ProblemBox problem={rated.problem} />}
            <p className="soft">Câu trả lời được giữ riêng, không kèm tên và mã hồ sơ.</p>
        </>
    );
}

function Thanks({ comment_key }: { comment_key: string }) {
    const agency = useAgency();
    const [comment, setComment] = useState('');
    const [sent, setSent] = useState(false);
    const { problem, busy, start } = useSend(async (words: string) => {
        await citizens.commentRating(agency, comment_key, words);
        setSent(true);
    });
    return (
        <div role="status">
            <h1>Cảm ơn ông/bà đã đánh giá.</h1>
            {sent ? (
                <p>Lời góp ý đã được ghi lại.</p>
            ) : (
                <form
                    onSubmit={(event) => {
                        event.preventDefault();
                        start(comment);
                    }}
                >
                    <label htmlFor="comment">Ông/bà muốn nói thêm điều gì? (không bắt buộc)</label>
                    <textarea
                        id="comment"
                        required
                        maxLength={1000}
                        value={comment}
                        onChange={(event) => setComment(event.target.value)}
                    />
                    {problem && <ProblemBox problem={problem} />}
                    <SendButton busy={busy}>Gửi góp ý</SendButton>
                </form>
            )}
        </div>
    );
}

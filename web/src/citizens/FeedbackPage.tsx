import { useState } from 'react';
import { citizens, type FeedbackDraft, type PublicKey } from '~/api/citizens';
import { date } from '~/format/date';
import { useAgency } from './agency';
import { ProblemBox } from './ProblemBox';
import { SendButton } from './SendButton';
import { useSend } from './use_send';

export function FeedbackPage() {
    const agency = useAgency();
    const [draft, setDraft] = useState<FeedbackDraft>({ content: '', phone: '', website: '' });
    const { answer, problem, busy, start } = useSend((body: FeedbackDraft) => citizens.sendFeedback(agency, body));
    if (answer) return <Sent {...answer} />;
    return (
        <>
            <h1>Gửi phản ánh, kiến nghị</h1>
            <p>
                Việc chưa tốt, điều chưa rõ, ý muốn đề nghị: hãy viết cho Ủy ban nhân dân. Ông/bà nhận được một mã để
                xem câu trả lời. <a href="/gop-y/tra-loi">Đã gửi rồi, xem câu trả lời</a>
            </p>
            <form
                onSubmit={(event) => {
                    event.preventDefault();
                    start(draft);
                }}
            >
                <label htmlFor="feedback_content">Nội dung</label>
                <textarea
                    id="feedback_content"
                    value={draft.content}
                    required
                    maxLength={4000}
                    aria-describedby="feedback_hint"
                    onChange={(event) => setDraft({ ...draft, content: event.target.value })}
                />
                <p className="hint" id="feedback_hint">
                    Việc gì, ở đâu, từ khi nào. Không cần ghi tên mình.
                </p>
                <label htmlFor="phone">Số điện thoại (không bắt buộc)</label>
                <input
                    id="phone"
                    value={draft.phone}
                    type="tel"
                    maxLength={20}
                    autoComplete="tel"
                    aria-describedby="phone_hint"
                    onChange={(event) => setDraft({ ...draft, phone: event.target.value })}
                />
                <p className="hint" id="phone_hint">
                    Để cơ quan hỏi thêm khi cần. Chỉ người trả lời phản ánh nhìn thấy số này.
                </p>
                <div className="only_machines" aria-hidden>
                    <label htmlFor="website">Trang mạng</label>
                    <input
                        id="website"
                        value={draft.website}
                        tabIndex={-1}
                        autoComplete="off"
                        onChange={(event) => setDraft({ ...draft, website: event.target.value })}
                    />
                </div>
                {problem && <ProblemBox problem={problem} />}
                <SendButton busy={busy}>Gửi</SendButton>
            </form>
        </>
    );
}

function Sent({ code, digits, due_on }: PublicKey & { due_on: string }) {
    return (
        <div role="status">
            <h1>Đã gửi. Cảm ơn ông/bà.</h1>
            <p>Cơ quan trả lời chậm nhất ngày {date(due_on)}. Hãy chụp lại hoặc ghi lại hai dòng này:</p>
            <dl className="facts">
                <div>
                    <dt>Mã phản ánh</dt>
                    <dd className="big">{code}</dd>
                </div>
                <div>
                    <dt>4 số để xem câu trả lời</dt>
                    <dd className="big">{digits}</dd>
                </div>
            </dl>
            <p>
                <a href={`/gop-y/tra-loi?ma=${encodeURIComponent(code)}`}>Xem câu trả lời</a>
            </p>
        </div>
    );
}

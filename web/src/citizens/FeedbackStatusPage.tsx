import { useState } from 'react';
import { citizens, type PublicFeedback, type PublicKey } from '~/api/citizens';
import { date } from '~/format/date';
import { useAgency } from './agency';
import { KeyFields } from './KeyFields';
import { ProblemBox } from './ProblemBox';
import { SendButton } from './SendButton';
import { useSend } from './use_send';

export function FeedbackStatusPage() {
    const agency = useAgency();
    const [key, setKey] = useState<PublicKey>(() => ({
        code: new URLSearchParams(location.search).get('ma') ?? '',
        digits: '',
    }));
    const { answer, setAnswer, problem, busy, start } = useSend((body: PublicKey) => citizens.feedback(agency, body));
    return (
        <>
            <p>
                <a href="/gop-y">‹ Gửi phản ánh mới</a>
            </p>
            <h1>Xem câu trả lời</h1>
            {answer ? (
                <Answered feedback={answer} keyed={key} onChange={setAnswer} />
            ) : (
                <form
                    onSubmit={(event) => {
                        event.preventDefault();
                        start({ code: key.code.trim(), digits: key.digits });
                    }}
                >
                    <KeyFields
                        value={key}
                        onChange={setKey}
                        codeLabel="Mã phản ánh"
                        codeExample="PAKN-261121-0001"
                        codeHint="Đã hiện ra khi gửi phản ánh."
                        digitsHint="Của số điện thoại đã để lại, hoặc 4 số đã hiện ra khi gửi."
                    />
                    {problem && <ProblemBox problem={problem} />}
                    <SendButton busy={busy}>Xem câu trả lời</SendButton>
                </form>
            )}
        </>
    );
}

interface AnsweredProps {
    feedback: PublicFeedback;
    keyed: PublicKey;
    onChange: (feedback: PublicFeedback) => void;
}

function Answered({ feedback, keyed, onChange }: AnsweredProps) {
    const { code, received_on, due_on, state, state_name, overdue, unit_name, answer, closed_on, reopened_on } =
        feedback;
    const open = state === 'received' || state === 'given';
    return (
        <>
            <dl className="facts">
                <div>
                    <dt>Phản ánh {code}</dt>
                    <dd>{state_name}</dd>
                </div>
                <div>
                    <dt>Ngày gửi</dt>
                    <dd>
                        {date(received_on)}
                        {reopened_on && <small>Đề nghị trả lời lại ngày {date(reopened_on)}</small>}
                    </dd>
                </div>
                {unit_name && (
                    <div>
                        <dt>Nơi trả lời</dt>
                        <dd>{unit_name}</dd>
                    </div>
                )}
                {open && (
                    <div>
                        <dt>Hạn trả lời</dt>
                        <dd>
                            {date(due_on)}
                            {overdue && <small className="late">Đã quá hạn. Cơ quan đang nợ ông/bà câu trả lời.</small>}
                        </dd>
                    </div>
                )}
            </dl>
            {answer && (
                <section>
                    <h2>
                        {state === 'dismissed' ? 'Lý do không xử lý' : 'Câu trả lời'}
                        {closed_on && `, ngày ${date(closed_on)}`}
                    </h2>
                    <p className="said">{answer}</p>
                </section>
            )}
            {state === 'answered' && <Opinion feedback={feedback} keyed={keyed} onChange={onChange} />}
        </>
    );
}

function Opinion({ feedback, keyed, onChange }: AnsweredProps) {
    const agency = useAgency();
    const [reason, setReason] = useState('');
    const key = { code: keyed.code.trim(), digits: keyed.digits };
    const { problem, busy, start } = useSend(async (satisfied: boolean | string) => {
        onChange(
            typeof satisfied === 'string'
                ? await citizens.reopenFeedback(agency, key, satisfied)
                : await citizens.rateFeedback(agency, key, satisfied),
        );
    });
    const { satisfied, may_reopen } = feedback;
    return (
        <section>
            <h2>Ông/bà có hài lòng với câu trả lời không?</h2>
            <div className="two">
                <button type="button" className="wide" aria-pressed={satisfied === true} onClick={() => start(true)}>
                    Hài lòng
                </button>
                <button type="button" className="wide" aria-pressed={satisfied === false} onClick={() => start(false)}>
                    Chưa hài lòng
                </button>
            </div>
            {satisfied !== null && <p role="status">Đã ghi ý kiến của ông/bà.</p>}
            {problem && <ProblemBox problem={problem} />}
            {satisfied === false && may_reopen && (
                <form
                    onSubmit={(event) => {
                        event.preventDefault();
                        start(reason);
                    }}
                >
                    <label htmlFor="reason">Điều gì chưa được? Cơ quan sẽ trả lời lại một lần.</label>
                    <textarea
                        id="reason"
                        required
                        maxLength={1000}
                        value={reason}
                        onChange={(event) => setReason(event.target.value)}
                    />
                    <SendButton busy={busy}>Đề nghị trả lời lại</SendButton>
                </form>
            )}
        </section>
    );
}

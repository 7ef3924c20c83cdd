import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { feedback, type Feedback, type FeedbackAct } from '~/api/feedback';
import { date, instant } from '~/format/date';
import { Page } from '~/ui/Page';
import { RecordPage } from '~/ui/RecordPage';
import { FeedbackDue, FeedbackStateTag } from './columns';
import { AnswerDialog, DismissDialog, GiveDialog } from './dialogs';
import './feedback.css';

const UP = { path: '/feedback', label: 'Phản ánh, kiến nghị' };
const ACT_NAMES: Record<FeedbackAct, string> = { answer: 'Trả lời', give: 'Giao đơn vị', dismiss: 'Không xử lý' };

export default function FeedbackPage() {
    const { id = '' } = useParams();
    const query = useQuery({
        queryKey: ['feedback', id],
        queryFn: () => feedback.find(id),
        refetchOnWindowFocus: false,
    });
    return (
        <RecordPage query={query} title="Phản ánh" up={UP} width="narrow">
            {(one) => <Shown one={one} />}
        </RecordPage>
    );
}

function Shown({ one }: { one: Feedback }) {
    const [act, setAct] = useState<FeedbackAct>();
    const close = () => setAct(undefined);
    return (
        <Page
            title={`Phản ánh ${one.code}`}
            note="Việc xem số điện thoại của người gửi được ghi vào nhật ký."
            up={UP}
            width="narrow"
            actions={[...one.may].reverse().map((each) => (
                <Button key={each} type={each === 'answer' ? 'primary' : 'default'} onClick={() => setAct(each)}>
                    {each === 'give' && one.unit_id ? 'Giao đơn vị khác' : ACT_NAMES[each]}
                </Button>
            ))}
        >
            <div className="row feedback_marks">
                <FeedbackStateTag feedback={one} />
                <FeedbackDue feedback={one} />
            </div>
            <section className="panel" aria-label="Nội dung phản ánh">
                <p className="feedback_said">{one.content}</p>
                <dl className="facts">
                    <div className="fact">
                        <dt>Gửi lúc</dt>
                        <dd>{instant(one.received_at)}</dd>
                    </div>
                    <div className="fact">
                        <dt>Số điện thoại</dt>
                        <dd>{one.phone || 'Không để lại'}</dd>
                    </div>
                    <div className="fact">
                        <dt>Đơn vị trả lời</dt>
                        <dd>{one.unit_name ?? 'Chưa giao'}</dd>
                    </div>
                    {one.satisfied !== null && (
                        <div className="fact">
                            <dt>Ý kiến của người dân</dt>
                            <dd>{one.satisfied ? 'Hài lòng với câu trả lời' : 'Chưa hài lòng với câu trả lời'}</dd>
                        </div>
                    )}
                </dl>
            </section>
            {one.answer && (
                <section className="panel" aria-labelledby="feedback_answer">
                    <h2 id="feedback_answer">{one.state === 'dismissed' ? 'Lý do không xử lý' : 'Câu trả lời'}</h2>
                    <p className="feedback_said">{one.answer}</p>
                </section>
            )}
            <History history={one.history} />
            {act === 'answer' && <AnswerDialog one={one} onClose={close} />}
            {act === 'give' && <GiveDialog one={one} onClose={close} />}
            {act === 'dismiss' && <DismissDialog one={one} onClose={close} />}
        </Page>
    );
}

function History({ history }: Pick<Feedback, 'history'>) {
    return (
        <section className="panel" aria-labelledby="feedback_history">
            <h2 id="feedback_history">Lịch sử</h2>
            <ol className="history">
                {[...history].reverse().map((line, index) => (
                    <li key={history.length - index}>
                        <b>{line.act_name}</b>
                        {line.unit_name && <span>: {line.unit_name}</span>}
                        {line.due_on && <span>, hạn {date(line.due_on)}</span>}
                        {line.note && <p>{line.note}</p>}
                        <small className="soft">
                            {line.official_name ?? 'Người dân'}, <time dateTime={line.at}>{instant(line.at)}</time>
                        </small>
                    </li>
                ))}
            </ol>
        </section>
    );
}

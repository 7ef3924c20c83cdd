import { PaperClipOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { attachments } from '~/api/attachments';
import { directives, type Directive } from '~/api/directives';
import { DueDay } from '~/features/tasks/DueDay';
import { StateTag } from '~/features/tasks/StateTag';
import { tone } from '~/features/tasks/TaskList';
import { UnclearMark } from '~/features/tasks/UnclearReason';
import { date } from '~/format/date';
import { count, fileSize } from '~/format/number';
import { Page } from '~/ui/Page';
import { RecordPage } from '~/ui/RecordPage';
import { DirectiveActs } from './DirectiveActs';
import { Instructions } from './Instructions';
import { directivePages, SheetsBeside } from './SheetsBeside';
import { SetByPaper } from './SetByPaper';
import { DirectiveStateTag } from './states';
import { TasksDone } from './TasksDone';
import { WaitingTasks } from './WaitingTasks';

const UP = { path: '/directives', label: 'Văn bản chỉ đạo' };

/** A directive: its paper, and its tasks as they stand today. */
export default function DirectivePage() {
    const { id = '' } = useParams();
    const query = useQuery({ queryKey: ['directive', id], queryFn: () => directives.find(id) });
    return (
        <RecordPage query={query} title="Văn bản chỉ đạo" up={UP}>
            {(directive) => <DirectiveShown directive={directive} />}
        </RecordPage>
    );
}

function DirectiveShown({ directive }: { directive: Directive }) {
    const [search] = useSearchParams();
    const line = Number(search.get('line')) || null;
    const paper = useMemo(() => directive.paper, [directive.paper]);
    return (
        <Page
            title={`${directive.kind_name} ${directive.code ?? '(chưa có số)'}`}
            note={directive.subject}
            up={UP}
            width="wide"
            actions={<DirectiveActs directive={directive} />}
        >
            <div className="directive">
                <section className="directive_paper paper_scroll" aria-label="Văn bản gốc" tabIndex={0}>
                    <SheetsBeside paper={paper} line={line} pageOf={directivePages(directive)} />
                </section>
                <div className="directive_right">
                    <DirectiveFacts directive={directive} />
                    <SetByPaper directive={directive} />
                    <Instructions instructions={directive.instructions} />
                    {directive.draft ? <WaitingTasks directive={directive} /> : <GivenTasks directive={directive} />}
                </div>
            </div>
        </Page>
    );
}

function GivenTasks({ directive }: { directive: Directive }) {
    return (
        <section className="panel flush" aria-labelledby="directive_tasks">
            <div className="panel_head">
                <h2 id="directive_tasks">Nhiệm vụ ({count(directive.tasks.length)})</h2>
                <Link to={`/tasks?scope=all&state=all&directive_id=${directive.id}`}>Xem trong danh sách</Link>
            </div>
            <ul>
                {directive.tasks.map((task) => (
                    <li key={task.id} className={`directive_task ${tone(task) ?? ''}`}>
                        <b className="number directive_ordinal">{task.ordinal}</b>
                        <div>
                            <Link className="row_link clamp" to={`/tasks/${task.id}`}>
                                {task.content}
                            </Link>
                            <small>
                                {task.lead_unit_name}
                                {task.official_name && `, ${task.official_name}`}
                            </small>
                            <div className="row">
                                <DueDay due={task} />
                                <StateTag state={task.state} />
                                <UnclearMark task={task} />
                            </div>
                        </div>
                    </li>
                ))}
            </ul>
        </section>
    );
}

function DirectiveFacts({ directive }: { directive: Directive }) {
    const { attachment } = directive;
    return (
        <section className="panel" aria-label="Thông tin văn bản">
            <dl className="facts">
                <dt>Cơ quan ban hành</dt>
                <dd>{directive.issuer}</dd>
                <dt>Ngày ban hành</dt>
                <dd>{date(directive.issued_on) || 'Chưa có'}</dd>
                {directive.signer_name && (
                    <>
                        <dt>Người ký</dt>
                        <dd>{directive.signer_name}</dd>
                    </>
                )}
                {directive.recipients.length > 0 && (
                    <>
                        <dt>Nơi nhận</dt>
                        <dd>{directive.recipients.join('; ')}</dd>
                    </>
                )}
                {attachment && (
                    <>
                        <dt>Tệp gốc</dt>
                        <dd>
                            <a href={attachments.path(attachment.id)} download={attachment.name}>
                                <PaperClipOutlined aria-hidden /> {attachment.name}
                            </a>{' '}
                            <span className="soft">{fileSize(attachment.size)}</span>
                        </dd>
                    </>
                )}
                <dt>Tiến độ</dt>
                <dd>
                    {directive.state === 'issued' ? (
                        <>
                            <TasksDone total={directive.tasks.length} done={directive.done} late={directive.late} />
                            <Link to={`/directives/${directive.id}/coverage`}>Kết quả thực hiện từng mục</Link>
                        </>
                    ) : (
                        <DirectiveStateTag state={directive.state} />
                    )}
                </dd>
            </dl>
        </section>
    );
}

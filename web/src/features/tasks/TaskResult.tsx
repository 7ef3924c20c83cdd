import type { Task } from '~/api/tasks';
import { date } from '~/format/date';
import { FileLinks } from './files';

/** What was handed in, and the extension that waits for a decision. */
export function TaskResult({ task: { submission, extension, due_on, returned } }: { task: Task }) {
    return (
        <>
            {extension && (
                <section className="panel task_extension" aria-labelledby="extension_title">
                    <h2 id="extension_title">Đang xin gia hạn</h2>
                    <p>
                        {extension.asked_by} xin gia hạn {due_on && <>từ {date(due_on)} </>}đến{' '}
                        <b>{date(extension.due_on)}</b>. Lý do: {extension.reason}
                    </p>
                </section>
            )}
            {submission && (
                <section className="panel" aria-labelledby="result_title">
                    <div className="panel_head">
                        <h2 id="result_title">Kết quả đã nộp</h2>
                        <span className="soft">
                            ngày {date(submission.submitted_on)}
                            {returned > 0 && `, đã bị trả lại ${returned} lần`}
                        </span>
                    </div>
                    <p className="task_product">{submission.product}</p>
                    <FileLinks files={submission.attachments} />
                </section>
            )}
        </>
    );
}

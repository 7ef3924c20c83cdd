import { PaperClipOutlined } from '@ant-design/icons';
import { attachments } from '~/api/attachments';
import type { Task } from '~/api/tasks';
import { date } from '~/format/date';
import { fileSize } from '~/format/number';

/** What was handed in, and the extension that waits for a decision. */
export function TaskResult({ task: { submission, extension, due_on } }: { task: Task }) {
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
                        <span className="soft">ngày {date(submission.submitted_on)}</span>
                    </div>
                    <p className="task_product">{submission.product}</p>
                    <ul className="task_files">
                        {submission.attachments.map(({ id, name, size }) => (
                            <li key={id}>
                                <a href={attachments.path(id)} download={name}>
                                    <PaperClipOutlined aria-hidden /> {name}
                                </a>{' '}
                                <span className="soft">{fileSize(size)}</span>
                            </li>
                        ))}
                    </ul>
                </section>
            )}
        </>
    );
}

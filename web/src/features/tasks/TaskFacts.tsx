import { Progress } from 'antd';
import { Link } from 'react-router';
import type { Task } from '~/api/tasks';
import { date, monthDay } from '~/format/date';
import { DueDay } from './DueDay';
import { RecordEvent } from './RecordEvent';
import { SixMarks } from './SixMarks';
import { UnclearReason } from './UnclearReason';
import { WhyThisDay } from './WhyThisDay';
import { DEADLINE_KIND_NAMES } from './words';

/** So many days are the same one of every month: the words say it. */
const EVERY_MONTH = 12;

export function TaskFacts({ task }: { task: Task }) {
    const moved = task.first_due_on && task.first_due_on !== task.due_on;
    return (
        <section className="panel" aria-label="Nội dung nhiệm vụ">
            <p className="task_content">{task.content}</p>
            <SixMarks marks={task.marks} />
            <UnclearReason task={task} />
            <dl className="facts task_facts">
                <dt>Chủ trì</dt>
                <dd>
                    <b>{task.lead_unit_name ?? 'Chưa có đơn vị chủ trì'}</b>
                </dd>
                <dt>Người thực hiện</dt>
                <dd>{task.official_name ?? <span className="soft">Chưa giao người</span>}</dd>
                <dt>Phối hợp</dt>
                <dd>
                    {task.coordinators.map(({ unit_name }) => unit_name).join('; ') || (
                        <span className="soft">Không có</span>
                    )}
                </dd>
                <dt>Sản phẩm</dt>
                <dd>{task.product ?? <span className="soft">Chưa rõ</span>}</dd>
                <dt>Thời hạn</dt>
                <dd>
                    <DueDay due={task} />
                    <div className="soft">
                        {task.deadline_text
                            ? `Văn bản ghi: ${task.deadline_text}`
                            : DEADLINE_KIND_NAMES[task.deadline_kind]}
                        {task.occurrences &&
                            task.occurrences.length > 0 &&
                            task.occurrences.length < EVERY_MONTH &&
                            ` (các ngày ${task.occurrences.map(monthDay).join(', ')} hằng năm)`}
                    </div>
                    {moved && <div className="soft">Hạn ban đầu: {date(task.first_due_on)}</div>}
                    <WhyThisDay task={task} />
                    <RecordEvent task={task} />
                </dd>
                <dt>Tiến độ</dt>
                <dd>
                    <Progress
                        percent={task.progress}
                        size="small"
                        className="task_progress"
                        aria-label="Tiến độ"
                        format={(value) => `${value ?? 0} %`}
                        strokeColor="#0e5a8a"
                    />
                </dd>
                <dt>Chịu trách nhiệm</dt>
                <dd>{task.answerable_name ?? <span className="soft">Chưa rõ</span>}</dd>
                <dt>Duyệt kết quả</dt>
                <dd>{task.approver_name ?? <span className="soft">Chưa rõ</span>}</dd>
                {task.directive_id && (
                    <>
                        <dt>Văn bản chỉ đạo</dt>
                        <dd>
                            <Link
                                to={`/directives/${task.directive_id}${task.source_line ? `?line=${task.source_line}` : ''}`}
                            >
                                {task.directive_code ?? 'Văn bản chưa có số'}
                            </Link>
                            {task.directive_subject && <div>{task.directive_subject}</div>}
                            {(task.source_heading || task.source_page) && (
                                <div className="soft">
                                    {[task.source_heading, task.source_page && `trang ${task.source_page}`]
                                        .filter(Boolean)
                                        .join(', ')}
                                </div>
                            )}
                        </dd>
                    </>
                )}
            </dl>
        </section>
    );
}

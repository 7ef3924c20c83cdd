import { ExclamationCircleFilled } from '@ant-design/icons';
import { count } from '~/format/number';
import './directives.css';

/** How many of a directive's tasks are done and late, in words and as a bar. */
export function TasksDone({ total, done, late }: { total: number; done: number; late: number }) {
    if (total === 0) return <span className="soft">Không có nhiệm vụ</span>;
    return (
        <span className="tasks_done">
            <span>
                Xong {count(done)}/{count(total)}
                {late > 0 && (
                    <>
                        ,{' '}
                        <span className="tasks_late">
                            <ExclamationCircleFilled aria-hidden /> {count(late)} trễ
                        </span>
                    </>
                )}
            </span>
            <span className="tasks_done_bar" aria-hidden>
                <i style={{ width: `${(done / total) * 100}%` }} />
                <i className="late" style={{ width: `${(Math.min(late, total - done) / total) * 100}%` }} />
            </span>
        </span>
    );
}

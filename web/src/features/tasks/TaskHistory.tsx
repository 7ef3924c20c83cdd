import type { TaskEvent } from '~/api/tasks';
import { date, instant } from '~/format/date';
import { FileLinks } from './files';
import '~/ui/history.css';

/** Who did what and when, the newest first. */
export function TaskHistory({ history }: { history: TaskEvent[] }) {
    const newestFirst = [...history].reverse();
    return (
        <section className="panel" aria-labelledby="history_title">
            <h2 id="history_title">Lịch sử</h2>
            <ol className="history">
                {newestFirst.map((event, index) => (
                    <li key={history.length - index}>
                        <b>{event.act_name}</b>
                        {event.due_on && <span>, hạn {date(event.due_on)}</span>}
                        {event.note && <p>{event.note}</p>}
                        <FileLinks files={event.attachments} />
                        <small className="soft">
                            {event.official_name}, <time dateTime={event.at}>{instant(event.at)}</time>
                        </small>
                    </li>
                ))}
            </ol>
        </section>
    );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { deadlines, type DeadlineSteps } from '~/api/deadlines';
import { asProblem } from '~/api/problem';
import type { Task } from '~/api/tasks';
import { date } from '~/format/date';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';

function OccurrenceLinks({ previous, next }: DeadlineSteps) {
    if (!previous && !next) return null;
    return (
        <p className="row">
            {previous && <Link to={`/tasks/${previous.task_id}`}>Kỳ trước, hạn {date(previous.due_on)}</Link>}
            {next && <Link to={`/tasks/${next.task_id}`}>Kỳ sau, hạn {date(next.due_on)}</Link>}
        </p>
    );
}

/** The steps from the words of the paper to the day in force, asked for when somebody wonders. */
export function WhyThisDay({ task: { id, version, due_on } }: { task: Task }) {
    const [open, setOpen] = useState(false);
    const query = useQuery({
        queryKey: ['task', id, 'deadline', version],
        queryFn: () => deadlines.explain(id),
        enabled: open,
    });
    return (
        <div className="why_this_day">
            <button type="button" className="plain_button" aria-expanded={open} onClick={() => setOpen(!open)}>
                {due_on ? 'Vì sao là ngày này?' : 'Vì sao chưa có ngày?'}
            </button>
            {open && query.error && <Trouble problem={asProblem(query.error)} onRetry={() => void query.refetch()} />}
            {open && query.isPending && <Waiting />}
            {open && query.data && (
                <>
                    <ol>
                        {query.data.steps.map(({ code, text }, at) => (
                            <li key={`${at} ${code}`}>{text}</li>
                        ))}
                    </ol>
                    <OccurrenceLinks {...query.data} />
                </>
            )}
        </div>
    );
}

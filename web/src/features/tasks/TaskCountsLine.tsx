import { ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { tasks, type TaskFilters } from '~/api/tasks';
import { count } from '~/format/number';

interface Props {
    query: TaskFilters;
    due: string | undefined;
    onDue: (due: string | undefined) => void;
}

/** How many are open, late and soon late under the filters; a press filters by it. */
export function TaskCountsLine({ query, due, onDue }: Props) {
    const { due: _due, sort: _sort, ...filters } = query;
    const counts = useQuery({
        queryKey: ['tasks', 'counts', filters],
        queryFn: () => tasks.counts(filters),
        placeholderData: keepPreviousData,
    }).data;
    const toggle = (wanted: string) => onDue(due === wanted ? undefined : wanted);
    return (
        <div className="counts_line" aria-live="polite">
            <span>
                Đang mở <b className="number">{counts ? count(counts.open) : '–'}</b>
            </span>
            <button
                type="button"
                aria-pressed={due === 'late'}
                className={counts?.late ? 'late' : undefined}
                onClick={() => toggle('late')}
            >
                <ExclamationCircleFilled aria-hidden /> Trễ hạn{' '}
                <b className="number">{counts ? count(counts.late) : '–'}</b>
            </button>
            <button
                type="button"
                aria-pressed={due === 'soon'}
                className={counts?.soon ? 'soon' : undefined}
                onClick={() => toggle('soon')}
            >
                <ClockCircleOutlined aria-hidden /> Sắp đến hạn{' '}
                <b className="number">{counts ? count(counts.soon) : '–'}</b>
            </button>
        </div>
    );
}

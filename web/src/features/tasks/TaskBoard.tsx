import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queryString } from '~/api/client';
import { asProblem } from '~/api/problem';
import { tasks, type TaskFilters, type TaskState } from '~/api/tasks';
import { count } from '~/format/number';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { TaskCard } from './TaskCard';
import { STATE_NAMES } from './words';

const COLUMNS: TaskState[] = ['assigned', 'accepted', 'in_progress', 'submitted', 'approved'];
const SHOWN = 20;

/** One column a state, the nearest due days first. */
export default function TaskBoard({ query }: { query: TaskFilters }) {
    const { state: _state, sort: _sort, ...filters } = query;
    const counts = useQuery({
        queryKey: ['tasks', 'counts', filters],
        queryFn: () => tasks.counts(filters),
        placeholderData: keepPreviousData,
    }).data;
    const columns = useQueries({
        queries: COLUMNS.map((state) => {
            const asked = { ...filters, state, sort: state === 'approved' ? '-updated_at' : 'due_on', limit: SHOWN };
            return {
                queryKey: ['tasks', 'board', asked],
                queryFn: () => tasks.list(asked),
                placeholderData: keepPreviousData,
            };
        }),
    });
    return (
        <div className="board">
            {COLUMNS.map((state, index) => {
                const column = columns[index];
                const items = column?.data?.items ?? [];
                const total = counts?.by_state[state] ?? items.length;
                return (
                    <section key={state} className="board_column" aria-labelledby={`board_${state}`}>
                        <h2 id={`board_${state}`}>
                            {STATE_NAMES[state]}
                            <span className="number soft">{count(total)}</span>
                        </h2>
                        {column?.isPending && <Waiting lines={4} />}
                        {column?.error && (
                            <Trouble problem={asProblem(column.error)} onRetry={() => void column.refetch()} />
                        )}
                        <ul>
                            {items.map((task) => (
                                <li key={task.id}>
                                    <TaskCard task={task} />
                                </li>
                            ))}
                        </ul>
                        {column?.data?.next && (
                            <p className="board_more">
                                <Link to={`/tasks${queryString({ ...filters, state })}`}>
                                    Xem cả {count(total)} nhiệm vụ
                                </Link>
                            </p>
                        )}
                        {column?.data && items.length === 0 && <p className="board_more soft">Không có</p>}
                    </section>
                );
            })}
        </div>
    );
}

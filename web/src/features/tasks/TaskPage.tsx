import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { asProblem } from '~/api/problem';
import { tasks } from '~/api/tasks';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { StateTag } from './StateTag';
import { TaskActs } from './TaskActs';
import { TaskFacts } from './TaskFacts';
import { TaskHistory } from './TaskHistory';
import { TaskResult } from './TaskResult';
import './task_page.css';

export default function TaskPage() {
    const { id = '' } = useParams();
    const { data: task, error, refetch } = useQuery({ queryKey: ['task', id], queryFn: () => tasks.find(id) });
    const up = { path: '/tasks', label: 'Nhiệm vụ' };
    if (error)
        return (
            <Page title="Nhiệm vụ" up={up}>
                <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />
            </Page>
        );
    if (!task)
        return (
            <Page title="Nhiệm vụ" up={up}>
                <div className="panel">
                    <Waiting lines={8} />
                </div>
            </Page>
        );
    return (
        <Page
            title={task.directive_code ? `Nhiệm vụ ${task.ordinal}, ${task.directive_code}` : 'Nhiệm vụ'}
            up={up}
            note={<StateTag state={task.state} />}
        >
            <div className="task_page">
                <div className="task_main">
                    <TaskFacts task={task} />
                    <TaskResult task={task} />
                </div>
                <div className="task_side">
                    <TaskActs task={task} />
                    <TaskHistory history={task.history} />
                </div>
            </div>
        </Page>
    );
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { tasks, type Task } from '~/api/tasks';
import { Page } from '~/ui/Page';
import { RecordPage } from '~/ui/RecordPage';
import { StateTag } from './StateTag';
import { TaskActs } from './TaskActs';
import { TaskComments } from './TaskComments';
import { TaskFacts } from './TaskFacts';
import { TaskHistory } from './TaskHistory';
import { TaskParts } from './TaskParts';
import { TaskResult } from './TaskResult';
import { TaskSteps } from './TaskSteps';
import './task_page.css';

const UP = { path: '/tasks', label: 'Nhiệm vụ' };

export default function TaskPage() {
    const { id = '' } = useParams();
    const query = useQuery({ queryKey: ['task', id], queryFn: () => tasks.find(id) });
    return (
        <RecordPage query={query} title="Nhiệm vụ" up={UP}>
            {(task) => <TaskShown task={task} />}
        </RecordPage>
    );
}

function TaskShown({ task }: { task: Task }) {
    return (
        <Page
            title={task.directive_code ? `Nhiệm vụ ${task.ordinal}, ${task.directive_code}` : 'Nhiệm vụ'}
            up={UP}
            note={<StateTag state={task.state} />}
        >
            <div className="task_page">
                <div className="task_main">
                    <TaskFacts task={task} />
                    <TaskResult task={task} />
                    <TaskParts task={task} />
                    <TaskSteps task={task} />
                    <TaskComments task={task} />
                </div>
                <div className="task_side">
                    <TaskActs task={task} />
                    <TaskHistory history={task.history} />
                </div>
            </div>
        </Page>
    );
}

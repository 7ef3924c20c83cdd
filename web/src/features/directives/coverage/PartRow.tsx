import { useQueryClient, useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { directives, type CoveragePart } from '~/api/directives';
import { asProblem } from '~/api/problem';
import type { TaskRow } from '~/api/tasks';
import { DueDay } from '~/features/tasks/DueDay';
import { StateTag } from '~/features/tasks/StateTag';
import { toast } from '~/ui/toast';
import { COVERS } from './covers';

interface Props {
    id: string;
    part: CoveragePart;
    tasks: TaskRow[];
    /** Absent for who may not decide. */
    onChoose: ((part: CoveragePart) => void) | undefined;
}

/** The first line of a long part; the rest is opened. */
function Content({ text }: { text: string }) {
    const end = text.indexOf('\n');
    if (end < 0) return <p className="cover_content">{text}</p>;
    return (
        <details className="cover_content">
            <summary>{text.slice(0, end)}</summary>
            {text.slice(end + 1)}
        </details>
    );
}

/** One part of the body: what it says, and the tasks that carry it out. */
export function PartRow({ id, part, tasks, onChoose }: Props) {
    const client = useQueryClient();
    const reload = () => void client.invalidateQueries({ queryKey: ['directive', id, 'coverage'] });
    const taking = useMutation({
        mutationFn: () => directives.decideCover(id, part.position, { task_ids: part.proposed, version: part.version }),
        onSuccess: (coverage) => {
            client.setQueryData(['directive', id, 'coverage'], coverage);
            toast.done('Đã ghi nhận.');
        },
        onError: (error) => {
            toast.trouble(asProblem(error).message);
            reload();
        },
    });
    const proposed = part.cover === 'proposed';
    const shown = tasks.filter((task) => (proposed ? part.proposed : part.task_ids).includes(task.id));
    const choose = part.cover === 'covered' || part.cover === 'exempt' ? 'Chọn lại nhiệm vụ' : 'Chọn nhiệm vụ';
    const cover = COVERS.find((one) => one.cover === part.cover);
    return (
        <li className="cover_part">
            <b className="number">{part.heading}</b>
            <div>
                <Content text={part.content} />
                <div className="row">
                    <span className={`tag ${cover?.tag}`}>{cover?.label}</span>
                    {part.needs_no_task && <span className="soft">{part.needs_no_task}</span>}
                </div>
                {shown.length > 0 && (
                    <ul className="cover_tasks">
                        {shown.map((task) => (
                            <li key={task.id}>
                                <Link to={`/tasks/${task.id}`}>
                                    Nhiệm vụ {task.ordinal}: {task.content}
                                </Link>
                                <span className="row">
                                    <DueDay due={task} />
                                    <StateTag state={task.state} />
                                </span>
                            </li>
                        ))}
                    </ul>
                )}
                {onChoose && (
                    <div className="row cover_acts">
                        {proposed && (
                            <Button
                                size="small"
                                type="primary"
                                loading={taking.isPending}
                                onClick={() => taking.mutate()}
                            >
                                Đúng nhiệm vụ này
                            </Button>
                        )}
                        <Button
                            size="small"
                            onClick={() => onChoose(part)}
                            aria-label={`${choose} cho mục ${part.heading}`}
                        >
                            {choose}
                        </Button>
                    </div>
                )}
            </div>
        </li>
    );
}

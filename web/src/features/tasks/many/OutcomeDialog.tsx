import { Modal } from 'antd';
import { Link } from 'react-router';
import type { ManyOutcome } from '~/api/task_acts';
import type { TaskRow } from '~/api/tasks';
import { count } from '~/format/number';
import { StateTag } from '../StateTag';
import type { ManyActWords } from './acts';

/** Told by the state that the row shows. */
const NOT_NOW = 'task.not_now';

interface Props {
    words: ManyActWords;
    outcome: ManyOutcome;
    rows: TaskRow[];
    onClose: () => void;
}

/** How many it was done to, and why not to the others. */
export default function OutcomeDialog({ words, outcome, rows, onClose }: Props) {
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    return (
        <Modal
            open
            title={`${count(outcome.done)} ${words.done}, ${count(outcome.refused)} không được`}
            okText="Đã xem"
            footer={(_, { OkBtn }) => <OkBtn />}
            onOk={onClose}
            onCancel={onClose}
        >
            <ul className="many_refused">
                {outcome.items
                    .filter(({ done }) => !done)
                    .map(({ id, code, message }) => {
                        const row = rowOf.get(id);
                        return (
                            <li key={id}>
                                <Link to={`/tasks/${id}`} className="clamp">
                                    {row?.content}
                                </Link>
                                {code === NOT_NOW && row ? (
                                    <span>
                                        Đang ở trạng thái <StateTag state={row.state} /> nên không làm được việc này.
                                    </span>
                                ) : (
                                    <span>{message}</span>
                                )}
                            </li>
                        );
                    })}
            </ul>
            {outcome.done > 0 && <p className="soft">Những nhiệm vụ không được vẫn còn được chọn.</p>}
        </Modal>
    );
}

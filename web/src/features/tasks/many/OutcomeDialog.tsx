import { Modal } from 'antd';
import { Link } from 'react-router';
import type { ManyOutcome } from '~/api/task_acts';
import type { TaskRow } from '~/api/tasks';
import { count } from '~/format/number';
import type { ManyActWords } from './acts';

interface Props {
    words: ManyActWords;
    outcome: ManyOutcome;
    rows: TaskRow[];
    onClose: () => void;
}

/** How many it was done to, and why not to the others. */
export default function OutcomeDialog({ words, outcome, rows, onClose }: Props) {
    const content = new Map(rows.map((row) => [row.id, row.content]));
    return (
        <Modal
            open
            title={`${count(outcome.done)} ${words.done}, ${count(outcome.refused)} không được`}
            okText="Đã xem"
            cancelButtonProps={{ hidden: true }}
            onOk={onClose}
            onCancel={onClose}
        >
            <ul className="many_refused">
                {outcome.items
                    .filter(({ done }) => !done)
                    .map(({ id, message }) => (
                        <li key={id}>
                            <Link to={`/tasks/${id}`} className="clamp">
                                {content.get(id)}
                            </Link>
                            <span>{message}</span>
                        </li>
                    ))}
            </ul>
            {outcome.done > 0 && <p className="soft">Những nhiệm vụ không được vẫn còn được chọn.</p>}
        </Modal>
    );
}

import type { Task, TaskAct } from '~/api/tasks';
import { SENTENCE_ACTS } from './acts';
import { AssignDialog } from './AssignDialog';
import { EditDialog } from './EditDialog';
import { AskExtensionDialog, DecideExtensionDialog } from './ExtensionDialogs';
import { ProgressDialog } from './ProgressDialog';
import { SentenceDialog } from './SentenceDialog';
import { SubmitDialog } from './SubmitDialog';
import './acts.css';

interface Props {
    task: Task;
    act: TaskAct;
    onClose: () => void;
}

/** The dialog of the act that was pressed; loaded when the first one is. */
export default function ActDialog({ task, act, onClose }: Props) {
    const sentence = SENTENCE_ACTS[act];
    if (sentence) return <SentenceDialog task={task} act={sentence} onClose={onClose} />;
    switch (act) {
        case 'assign':
            return <AssignDialog task={task} onClose={onClose} />;
        case 'report_progress':
            return <ProgressDialog task={task} onClose={onClose} />;
        case 'submit':
            return <SubmitDialog task={task} onClose={onClose} />;
        case 'ask_extension':
            return <AskExtensionDialog task={task} onClose={onClose} />;
        case 'decide_extension':
            return <DecideExtensionDialog task={task} onClose={onClose} />;
        case 'edit':
            return <EditDialog task={task} onClose={onClose} />;
        default:
            return null;
    }
}

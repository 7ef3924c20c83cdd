import { useQueryClient } from '@tanstack/react-query';
import type { Task } from '~/api/tasks';
import { useFormDialog } from '~/ui/use_form_dialog';
import { taskChanges } from '../changes';

interface Settings<Values> {
    task: Task;
    /** What is typed is kept under this name until the server has it. */
    name: string;
    /** The sentence that says it was done. */
    done: string;
    call: (values: Values, key: string) => Promise<Task>;
    onClose: () => void;
}

/** What every act's dialog shares: the form, the call, and the task's page that shows the answer at once. */
export function useActForm<Values extends object>({ task, name, done, call, onClose }: Settings<Values>) {
    const client = useQueryClient();
    return useFormDialog<Values, Task>({
        call,
        changes: taskChanges(task.id),
        said: done,
        keep: `task:${task.id}:${name}`,
        onDone: (answer) => {
            client.setQueryData(['task', answer.id], answer);
            onClose();
        },
        onClose,
    });
}

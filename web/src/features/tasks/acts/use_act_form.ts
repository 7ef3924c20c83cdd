import { useQueryClient } from '@tanstack/react-query';
import type { Task } from '~/api/tasks';
import { useFormDialog } from '~/ui/use_form_dialog';
import { taskChanges } from '../changes';

/** What every act's dialog shares: the form, the call, and the task's page that shows the answer at once. */
export function useActForm<Values extends object>(
    task: Task,
    done: string,
    call: (values: Values) => Promise<Task>,
    onClose: () => void,
) {
    const client = useQueryClient();
    return useFormDialog<Values, Task>({
        call,
        changes: taskChanges(task.id),
        said: () => done,
        onDone: (answer) => {
            client.setQueryData(['task', answer.id], answer);
            onClose();
        },
        onClose,
    });
}

import { tasks, type Task } from '~/api/tasks';
import { TaskFields, type TaskFieldValues } from '../TaskFields';
import { FormDialog } from '~/ui/FormDialog';
import { useActForm } from './use_act_form';

export function EditDialog({ task, onClose }: { task: Task; onClose: () => void }) {
    const form = useActForm<TaskFieldValues>({
        task,
        name: `edit:${task.version}`,
        done: 'Đã lưu nhiệm vụ.',
        // The words of the paper stand in no field of a task with a date: they stay.
        call: (values, key) =>
            tasks.change(task.id, { deadline_text: task.deadline_text, ...values, version: task.version }, key),
        onClose,
    });
    const { content, product, deadline_text, deadline_kind, due_on, lead_unit_id, answerable_id, approver_id } = task;
    const initial: TaskFieldValues = {
        content,
        product,
        deadline_text,
        deadline_kind,
        due_on,
        occurrences: task.occurrences,
        lead_unit_id,
        answerable_id,
        approver_id,
        coordinator_unit_ids: task.coordinators.map(({ unit_id }) => unit_id),
    };
    return (
        <FormDialog title="Sửa nhiệm vụ" ok="Lưu" width={720} initial={initial} {...form}>
            <TaskFields form={form.form} />
        </FormDialog>
    );
}

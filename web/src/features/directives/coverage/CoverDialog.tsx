import { Form, Input, Select } from 'antd';
import { directives, type Coverage, type CoveragePart } from '~/api/directives';
import type { TaskRow } from '~/api/tasks';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';

interface Props {
    id: string;
    part: CoveragePart;
    tasks: TaskRow[];
    onClose: () => void;
}

interface Values {
    task_ids: string[];
    needs_no_task?: string;
}

/** The tasks that carry a part out, or why it wants none of its own. */
export default function CoverDialog({ id, part, tasks, onClose }: Props) {
    const dialog = useFormDialog<Values, Coverage>({
        call: ({ task_ids, needs_no_task }) =>
            directives.decideCover(id, part.position, {
                task_ids,
                needs_no_task: needs_no_task?.trim() || undefined,
                version: part.version,
            }),
        changes: [['directive', id, 'coverage']],
        said: () => `Đã ghi nhận mục ${part.heading}.`,
        onClose,
    });
    const chosen = Form.useWatch('task_ids', dialog.form) ?? part.task_ids;
    return (
        <FormDialog
            {...dialog}
            title={`Mục ${part.heading}`}
            ok="Lưu"
            width={640}
            initial={{
                task_ids: part.task_ids.length > 0 ? part.task_ids : part.proposed,
                needs_no_task: part.needs_no_task ?? '',
            }}
        >
            <p className="soft dialog_note clamp">{part.content}</p>
            <Form.Item name="task_ids" label="Nhiệm vụ thực hiện mục này">
                <Select
                    mode="multiple"
                    placeholder="Chọn trong các nhiệm vụ của văn bản"
                    showSearch={{ optionFilterProp: 'label' }}
                    options={tasks
                        .filter(({ state }) => state !== 'cancelled')
                        .map(({ id: value, ordinal, content }) => ({ value, label: `${ordinal}. ${content}` }))}
                />
            </Form.Item>
            <Form.Item name="needs_no_task" label="Hoặc lý do không cần nhiệm vụ riêng">
                <Input.TextArea
                    autoSize={{ minRows: 1, maxRows: 4 }}
                    maxLength={500}
                    disabled={chosen.length > 0}
                    placeholder="Ví dụ: quy định chung về tổ chức thực hiện"
                />
            </Form.Item>
        </FormDialog>
    );
}

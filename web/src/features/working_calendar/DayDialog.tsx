import { Form, Input, Radio } from 'antd';
import { deadlines, type MovedTasks, type OwnDayDraft } from '~/api/deadlines';
import { DateInput } from '~/ui/DateInput';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { CALENDAR_CHANGES } from './changes';

interface Props {
    onDone: (moved: MovedTasks) => void;
    onClose: () => void;
}

/** A day that this office has off, or works, unlike the calendar of the country. */
export default function DayDialog({ onDone, onClose }: Props) {
    const dialog = useFormDialog<OwnDayDraft, MovedTasks>({
        call: deadlines.setDay,
        changes: CALENDAR_CHANGES,
        onDone: (moved) => {
            onDone(moved);
            onClose();
        },
        onClose,
    });
    return (
        <FormDialog {...dialog} title="Thêm ngày của cơ quan" ok="Ghi vào lịch" initial={{ working: false }}>
            <Form.Item name="day" label="Ngày" rules={[{ required: true, message: 'Hãy chọn ngày.' }]}>
                <DateInput />
            </Form.Item>
            <Form.Item name="working" label="Ngày này cơ quan">
                <Radio.Group
                    options={[
                        { value: false, label: 'Nghỉ' },
                        { value: true, label: 'Làm việc (làm bù)' },
                    ]}
                />
            </Form.Item>
            <Form.Item
                name="name"
                label="Lý do"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi lý do.' }]}
            >
                <Input maxLength={200} placeholder="Ví dụ: Làm bù ngày 31/8" />
            </Form.Item>
            <Form.Item
                name="source"
                label="Theo văn bản"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi văn bản quy định ngày này.' }]}
            >
                <Input maxLength={500} placeholder="Ví dụ: Thông báo 12/TB-UBND ngày 05/8/2026" />
            </Form.Item>
        </FormDialog>
    );
}

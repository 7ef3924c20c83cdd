import { Checkbox, Form, Input, Select } from 'antd';
import { agencies, type Unit, type UnitDraft } from '~/api/agencies';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { CHANGES } from './queries';
import { UNIT_KIND_OPTIONS } from './words';

/** A new unit (null), or one being mended or put out of use. */
export default function UnitDialog({ unit, onClose }: { unit: Unit | null; onClose: () => void }) {
    const dialog = useFormDialog<UnitDraft, Unit>({
        call: (values) =>
            unit ? agencies.changeUnit(unit.id, { ...values, version: unit.version }) : agencies.addUnit(values),
        changes: CHANGES,
        said: ({ name }) => (unit ? `Đã lưu ${name}.` : `Đã thêm ${name}.`),
        onClose,
    });
    return (
        <FormDialog
            {...dialog}
            title={unit ? 'Sửa đơn vị' : 'Thêm đơn vị'}
            ok="Lưu"
            initial={unit ?? { kind: 'division', archived: false }}
        >
            <Form.Item
                name="name"
                label="Tên đơn vị, viết đầy đủ"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi tên đơn vị.' }]}
            >
                <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <Form.Item
                name="short_name"
                label="Tên viết tắt"
                extra="Dùng trong số của công văn, ví dụ VHXH cho 12/UBND-VHXH."
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi tên viết tắt.' }]}
            >
                <Input maxLength={50} autoComplete="off" />
            </Form.Item>
            <Form.Item name="kind" label="Loại đơn vị">
                <Select options={UNIT_KIND_OPTIONS} />
            </Form.Item>
            {unit && (
                <Form.Item name="archived" valuePropName="checked">
                    <Checkbox>Ngừng dùng đơn vị này (không giao việc mới, việc cũ vẫn giữ)</Checkbox>
                </Form.Item>
            )}
        </FormDialog>
    );
}

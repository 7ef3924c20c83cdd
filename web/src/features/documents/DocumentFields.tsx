import { Form, Input, InputNumber, Select } from 'antd';
import type { Direction } from '~/api/documents';
import { useUnitsInUse } from '~/features/agency/queries';
import { DateInput } from '~/ui/DateInput';

/** What may be written, and mended later, of a paper in the register. */
export function DocumentFields({ direction, kind }: { direction: Direction; kind: string | undefined }) {
    const units = useUnitsInUse();
    const out = direction === 'outgoing';
    return (
        <>
            <Form.Item
                name="subject"
                label="Trích yếu nội dung"
                className="both"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi trích yếu.' }]}
            >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
            </Form.Item>
            {out && (
                <Form.Item name="signer_name" label="Người ký">
                    <Input maxLength={200} autoComplete="off" />
                </Form.Item>
            )}
            <Form.Item
                name="unit_id"
                label={out ? 'Đơn vị soạn thảo, lưu bản gốc' : 'Đơn vị nhận'}
                rules={[{ required: out && kind === 'CV', message: 'Số của công văn cần đơn vị soạn thảo.' }]}
            >
                <Select
                    allowClear
                    placeholder="Chọn đơn vị"
                    showSearch={{ optionFilterProp: 'label' }}
                    options={units}
                />
            </Form.Item>
            {out && (
                <Form.Item name="recipients" label="Nơi nhận" className="both">
                    <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
                </Form.Item>
            )}
            {out && (
                <Form.Item name="copies" label="Số lượng bản">
                    <InputNumber min={1} max={100000} precision={0} style={{ width: '100%' }} />
                </Form.Item>
            )}
            <Form.Item name="passed_on" label="Ngày chuyển">
                <DateInput />
            </Form.Item>
            <Form.Item name="note" label="Ghi chú" className="both">
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} />
            </Form.Item>
        </>
    );
}

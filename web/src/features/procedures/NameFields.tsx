import { AutoComplete, Form, Input } from 'antd';
import { useFieldOptions } from './queries';

export function NameFields() {
    return (
        <>
            <Form.Item
                name="name"
                label="Tên thủ tục"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi tên thủ tục.' }]}
            >
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
            </Form.Item>
            <div className="field_grid">
                <Form.Item name="code" label="Mã thủ tục">
                    <Input maxLength={50} autoComplete="off" placeholder="Ví dụ: 2.000815" />
                </Form.Item>
                <Form.Item
                    name="field"
                    label="Lĩnh vực"
                    rules={[{ required: true, whitespace: true, message: 'Hãy ghi lĩnh vực.' }]}
                >
                    <AutoComplete options={useFieldOptions()} maxLength={200} />
                </Form.Item>
            </div>
        </>
    );
}

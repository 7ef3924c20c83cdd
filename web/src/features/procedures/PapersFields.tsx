import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, InputNumber } from 'antd';

/** Giấy tờ phải nộp: one line each. */
export function PapersFields() {
    return (
        <fieldset className="procedure_lines">
            <legend>Giấy tờ phải nộp</legend>
            <Form.List name="papers">
                {(lines, { add, remove }) => (
                    <>
                        {lines.map(({ key, name }, at) => (
                            <div key={key} className="procedure_paper">
                                <Form.Item
                                    name={[name, 'name']}
                                    rules={[{ required: true, whitespace: true, message: 'Hãy ghi tên giấy tờ.' }]}
                                >
                                    <Input aria-label={`Giấy tờ ${at + 1}`} maxLength={500} placeholder="Tên giấy tờ" />
                                </Form.Item>
                                <Form.Item name={[name, 'originals']}>
                                    <InputNumber
                                        aria-label={`Số bản chính của giấy tờ ${at + 1}`}
                                        min={0}
                                        max={20}
                                        precision={0}
                                        suffix="chính"
                                    />
                                </Form.Item>
                                <Form.Item name={[name, 'copies']}>
                                    <InputNumber
                                        aria-label={`Số bản sao của giấy tờ ${at + 1}`}
                                        min={0}
                                        max={20}
                                        precision={0}
                                        suffix="sao"
                                    />
                                </Form.Item>
                                <Form.Item name={[name, 'required']} valuePropName="checked">
                                    <Checkbox>Bắt buộc</Checkbox>
                                </Form.Item>
                                <Button
                                    icon={<DeleteOutlined aria-hidden />}
                                    aria-label={`Bỏ giấy tờ ${at + 1}`}
                                    onClick={() => remove(name)}
                                />
                            </div>
                        ))}
                        <Button
                            icon={<PlusOutlined aria-hidden />}
                            onClick={() => add({ originals: 1, copies: 0, required: true })}
                        >
                            Thêm giấy tờ
                        </Button>
                    </>
                )}
            </Form.List>
        </fieldset>
    );
}

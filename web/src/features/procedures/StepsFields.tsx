import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { ProcedureStep } from '~/api/procedures';
import type { Option } from '~/ui/Choice';

/** Các bước giải quyết: with its unit and its share of the time; the shares add up to 100, or none is given. */
export function StepsFields({ units }: { units: Option[] }) {
    const steps = Form.useWatch<ProcedureStep[] | undefined>('steps') ?? [];
    const shares = steps.map((step) => step?.share).filter((share) => typeof share === 'number');
    const sum = shares.reduce((total, share) => total + share, 0);
    const whole = sum === 100 && shares.length === steps.length;
    return (
        <fieldset className="procedure_lines">
            <legend>Các bước giải quyết</legend>
            <Form.List name="steps">
                {(lines, { add, remove }) => (
                    <>
                        {lines.map(({ key, name }, at) => (
                            <div key={key} className="procedure_step">
                                <Form.Item
                                    name={[name, 'name']}
                                    rules={[{ required: true, whitespace: true, message: 'Hãy ghi tên bước.' }]}
                                >
                                    <Input aria-label={`Bước ${at + 1}`} maxLength={300} placeholder="Tên bước" />
                                </Form.Item>
                                <Form.Item name={[name, 'unit_id']}>
                                    <Select
                                        aria-label={`Đơn vị làm bước ${at + 1}`}
                                        allowClear
                                        placeholder="Đơn vị"
                                        options={units}
                                        showSearch={{ optionFilterProp: 'label' }}
                                    />
                                </Form.Item>
                                <Form.Item name={[name, 'share']}>
                                    <InputNumber
                                        aria-label={`Tỷ lệ thời gian của bước ${at + 1}`}
                                        min={0}
                                        max={100}
                                        precision={0}
                                        suffix="%"
                                    />
                                </Form.Item>
                                <Button
                                    icon={<DeleteOutlined aria-hidden />}
                                    aria-label={`Bỏ bước ${at + 1}`}
                                    onClick={() => remove(name)}
                                />
                            </div>
                        ))}
                        <div className="row">
                            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
                                Thêm bước
                            </Button>
                            {shares.length > 0 && (
                                <span className={whole ? 'soft' : 'tag soon'}>
                                    {whole ? 'Cộng 100%' : `Cộng ${sum}%: bước nào cũng ghi, cộng lại bằng 100%`}
                                </span>
                            )}
                        </div>
                    </>
                )}
            </Form.List>
        </fieldset>
    );
}

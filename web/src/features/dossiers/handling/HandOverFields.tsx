import { Form, Select, type FormInstance } from 'antd';
import type { Dossier, DossierSaid } from '~/api/dossiers';
import { officialOption } from '~/features/agency/officials';
import { useOfficials, useUnitsInUse } from '~/features/agency/queries';

/** Where nobody has taken it yet, one person of the unit; else the step that follows, and the unit that it names. */
export function handedTo({ steps = [], next_step, unit_id, held }: Dossier): Partial<DossierSaid> {
    if (held && !held.official_id) return { unit_id: held.unit_id, ...(held.step && { step: held.step }) };
    const next = steps.find(({ step }) => step === next_step);
    const unit = next?.unit_id ?? unit_id ?? held?.unit_id;
    return { ...(next && { step: next.step }), ...(unit && { unit_id: unit }) };
}

interface Props {
    dossier: Dossier;
    form: FormInstance<DossierSaid>;
}

/** To which step, unit and person: a chosen step brings its unit. */
export function HandOverFields({ dossier: { steps = [] }, form }: Props) {
    const unit_id = Form.useWatch('unit_id', form);
    const units = useUnitsInUse();
    const officials = useOfficials(unit_id);
    const chooseStep = (step: number) => {
        const unit = steps.find((one) => one.step === step)?.unit_id;
        if (unit) form.setFieldsValue({ unit_id: unit, official_id: null });
    };
    return (
        <>
            {steps.length > 0 && (
                <Form.Item name="step" label="Bước">
                    <Select
                        onChange={chooseStep}
                        options={steps.map(({ step, name }) => ({ value: step, label: `${step}. ${name}` }))}
                    />
                </Form.Item>
            )}
            <Form.Item
                name="unit_id"
                label="Đơn vị nhận"
                rules={[{ required: true, message: 'Hãy chọn đơn vị nhận.' }]}
            >
                <Select
                    showSearch={{ optionFilterProp: 'label' }}
                    options={units}
                    onChange={() => form.setFieldsValue({ official_id: null })}
                />
            </Form.Item>
            <Form.Item name="official_id" label="Người nhận (để trống: đơn vị tự phân)">
                <Select
                    allowClear
                    placeholder="Đơn vị tự phân"
                    showSearch={{ optionFilterProp: 'label' }}
                    options={officials.map(officialOption)}
                    notFoundContent="Đơn vị chưa có cán bộ nào."
                />
            </Form.Item>
        </>
    );
}

import { Form, Input, Select, type FormInstance } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { programme, type Definition } from '~/api/programme';
import { useUnitsInUse } from '~/features/agency/queries';
import { AmountInput } from './AmountInput';
import { DIRECTIONS, SPANS } from './words';

/** Measured by hand, under its own name. */
export const OWN = 'own';

export interface IndicatorValues {
    definition: string;
    name: string;
    direction: 'at_least' | 'at_most' | 'fall' | 'rise';
    target: number;
    unit: string;
    period: 'month' | 'quarter' | 'half' | 'year';
    unit_id?: string | null;
}

export function useDefinitions(): Definition[] {
    const query = useQuery({
        queryKey: ['indicator_definitions'],
        queryFn: programme.definitions,
        staleTime: Infinity,
    });
    return query.data?.items ?? [];
}

export const definitionOptions = (all: Definition[]) => [
    { value: OWN, label: 'Nhập tay, theo tên riêng' },
    ...all.map(({ code, name, by_hand }) => ({ value: code, label: by_hand ? `${name} (nhập tay)` : name })),
];

/** The fields of an indicator inside a form. */
export function IndicatorFields({ form }: { form: FormInstance<IndicatorValues> }) {
    const definitions = useDefinitions();
    const units = useUnitsInUse();
    const choose = (code: string) => {
        const chosen = definitions.find((one) => one.code === code);
        if (chosen)
            form.setFieldsValue({
                name: chosen.name,
                unit: chosen.unit,
                direction: chosen.change ? 'fall' : chosen.unit === '%' ? 'at_least' : 'at_most',
            });
    };
    return (
        <div className="field_grid">
            <Form.Item name="definition" label="Cách tính" className="both">
                <Select
                    showSearch={{ optionFilterProp: 'label' }}
                    options={definitionOptions(definitions)}
                    onChange={choose}
                />
            </Form.Item>
            <Form.Item
                name="name"
                label="Tên chỉ tiêu"
                className="both"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi tên chỉ tiêu.' }]}
            >
                <Input maxLength={500} autoComplete="off" />
            </Form.Item>
            <Form.Item name="direction" label="Phải đạt">
                <Select options={DIRECTIONS} />
            </Form.Item>
            <Form.Item name="target" label="Mức" rules={[{ required: true, message: 'Hãy ghi mức.' }]}>
                <AmountInput />
            </Form.Item>
            <Form.Item
                name="unit"
                label="Đơn vị tính"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi đơn vị tính.' }]}
            >
                <Input maxLength={30} autoComplete="off" placeholder="%, ngày, hội nghị" />
            </Form.Item>
            <Form.Item name="period" label="Kỳ đánh giá">
                <Select options={SPANS} />
            </Form.Item>
            <Form.Item name="unit_id" label="Đơn vị phụ trách" className="both">
                <Select
                    allowClear
                    placeholder="Chọn một đơn vị"
                    showSearch={{ optionFilterProp: 'label' }}
                    options={units}
                />
            </Form.Item>
        </div>
    );
}

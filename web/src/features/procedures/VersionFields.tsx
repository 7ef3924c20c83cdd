import { Form, Input, InputNumber, Select } from 'antd';
import type { VersionDraft } from '~/api/procedures';
import { useUnitsInUse } from '~/features/agency/queries';
import { LEVEL_NAMES, options } from '~/features/dossiers/words';
import { DateInput } from '~/ui/DateInput';
import { PapersFields } from './PapersFields';
import { StepsFields } from './StepsFields';
import { LIMIT_UNITS } from './words';

export const NEW_VERSION: Partial<VersionDraft> = {
    limit_unit: 'working_days',
    fee: 0,
    papers: [],
    results: [],
    steps: [],
};

/** What the form holds, as the server takes it: without the members that only answers have. */
export function cleaned(draft: VersionDraft): VersionDraft {
    const { valid_from, limit_unit, limit_amount, cut_off, fee, fee_note, level, unit_id, source } = draft;
    return {
        valid_from,
        limit_unit,
        limit_amount,
        cut_off: cut_off || null,
        fee: fee ?? 0,
        fee_note: fee_note ?? '',
        level: level ?? '',
        unit_id: unit_id ?? null,
        source,
        papers: draft.papers ?? [],
        results: (draft.results ?? []).filter((result) => result?.trim()),
        steps: (draft.steps ?? []).map(({ name, unit_id: unit, share }) => ({
            name,
            unit_id: unit ?? null,
            share: share ?? null,
        })),
    };
}

/** What a procedure takes from a day on. */
export function VersionFields() {
    const units = useUnitsInUse();
    return (
        <>
            <div className="field_grid">
                <Form.Item
                    name="valid_from"
                    label="Áp dụng từ ngày"
                    rules={[{ required: true, message: 'Hãy chọn ngày.' }]}
                >
                    <DateInput />
                </Form.Item>
                <Form.Item
                    name="source"
                    label="Theo văn bản"
                    rules={[{ required: true, whitespace: true, message: 'Hãy ghi văn bản quy định.' }]}
                >
                    <Input maxLength={500} autoComplete="off" placeholder="Ví dụ: Quyết định 12/QĐ-UBND" />
                </Form.Item>
                <div className="procedure_limit">
                    <Form.Item
                        name="limit_amount"
                        label="Thời hạn giải quyết"
                        extra="0 ngày: trả trong ngày."
                        rules={[{ required: true, message: 'Hãy ghi thời hạn.' }]}
                    >
                        <InputNumber min={0} max={1300} precision={0} style={{ width: '100%' }} />
                    </Form.Item>
                    <Form.Item name="limit_unit" label="Tính theo">
                        <Select options={LIMIT_UNITS} />
                    </Form.Item>
                </div>
                <Form.Item
                    name="cut_off"
                    label="Nhận sau giờ này tính từ ngày làm việc sau"
                    rules={[{ pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: 'Hãy viết giờ như 15:00.' }]}
                >
                    <Input maxLength={5} autoComplete="off" placeholder="15:00, để trống nếu không có" />
                </Form.Item>
                <Form.Item name="fee" label="Phí, lệ phí (đồng)">
                    <InputNumber<number>
                        min={0}
                        max={10_000_000_000}
                        precision={0}
                        style={{ width: '100%' }}
                        formatter={(value) => `${value ?? ''}`.replace(/\B(?=(\d{3})+(?!\d))/g, '.')}
                        parser={(text) => Number((text ?? '').replace(/\D/g, ''))}
                    />
                </Form.Item>
                <Form.Item name="fee_note" label="Ghi chú về phí">
                    <Input maxLength={500} autoComplete="off" placeholder="Ví dụ: miễn cho hộ nghèo" />
                </Form.Item>
                <Form.Item name="level" label="Mức độ dịch vụ công">
                    <Select allowClear placeholder="Chưa rõ" options={options(LEVEL_NAMES)} />
                </Form.Item>
                <Form.Item name="unit_id" label="Đơn vị giải quyết">
                    <Select
                        allowClear
                        placeholder="Chọn đơn vị"
                        options={units}
                        showSearch={{ optionFilterProp: 'label' }}
                    />
                </Form.Item>
            </div>
            <PapersFields />
            <Form.Item name="results" label="Kết quả" extra="Mỗi kết quả gõ xong bấm Enter.">
                <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['\n']} maxCount={20} />
            </Form.Item>
            <StepsFields units={units} />
        </>
    );
}

import { Button, Form, Input, Select, type FormInstance } from 'antd';
import { lazy, Suspense } from 'react';
import type { DeadlineKind } from '~/api/tasks';
import { LEADERS, officialOption } from '~/features/agency/officials';
import { useOfficials, useOrdinaryUnits, useUnitsInUse } from '~/features/agency/queries';
import { OccurrencesInput } from './OccurrencesInput';
import { DEADLINE_KIND_NAMES } from './words';

// The calendar weighs a third of the page and is wanted in its middle.
const DateInput = lazy(async () => ({ default: (await import('~/ui/DateInput')).DateInput }));

/** What a person may write of a task, named as the server names it. */
export interface TaskFieldValues {
    content: string;
    lead_unit_id: string | null;
    coordinator_unit_ids: string[];
    product?: string | null;
    deadline_kind: DeadlineKind;
    due_on?: string | null;
    deadline_text?: string | null;
    /** Of a recurring task: "06-04". */
    occurrences?: string[] | null;
    answerable_id?: string | null;
    approver_id?: string | null;
    unclear_reason?: string | null;
}

const KINDS = Object.entries(DEADLINE_KIND_NAMES).map(([value, label]) => ({ value, label }));

/** The fields of a task inside a form: new, or being mended. */
export function TaskFields({ form }: { form: FormInstance<TaskFieldValues> }) {
    const units = useUnitsInUse();
    const officials = useOfficials();
    const ordinary = useOrdinaryUnits();
    const kind = Form.useWatch('deadline_kind', form);
    const lead = Form.useWatch('lead_unit_id', form);
    const hasDays = (Form.useWatch('occurrences', form) ?? []).length > 0;
    const search = { optionFilterProp: 'label' };
    return (
        <div className="field_grid">
            <Form.Item
                name="content"
                label="Nội dung công việc"
                className="both"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi rõ việc phải làm.' }]}
            >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={10000} />
            </Form.Item>
            <Form.Item
                name="lead_unit_id"
                label="Đơn vị chủ trì"
                rules={[{ required: true, message: 'Hãy chọn một đơn vị chủ trì.' }]}
            >
                <Select
                    placeholder="Chọn một đơn vị"
                    showSearch={search}
                    options={units}
                    onChange={(leads: string) => {
                        const helps = (form.getFieldValue('coordinator_unit_ids') as string[] | undefined) ?? [];
                        form.setFieldValue(
                            'coordinator_unit_ids',
                            helps.filter((id) => id !== leads),
                        );
                    }}
                />
            </Form.Item>
            <Form.Item
                name="coordinator_unit_ids"
                label="Đơn vị phối hợp"
                extra={
                    <Button
                        type="link"
                        size="small"
                        onClick={() =>
                            form.setFieldValue(
                                'coordinator_unit_ids',
                                ordinary.filter((id) => id !== lead),
                            )
                        }
                    >
                        Tất cả các phòng, đơn vị
                    </Button>
                }
            >
                <Select
                    mode="multiple"
                    placeholder="Không có"
                    showSearch={search}
                    maxTagCount="responsive"
                    options={units.filter(({ value }) => value !== lead)}
                />
            </Form.Item>
            <Form.Item name="product" label="Sản phẩm" className="both">
                <Input maxLength={2000} placeholder="Văn bản, con số hoặc vật chứng tỏ việc đã xong" />
            </Form.Item>
            <Form.Item
                name="deadline_kind"
                label="Thời hạn"
                rules={[{ required: true, message: 'Hãy chọn loại thời hạn.' }]}
            >
                <Select options={KINDS} />
            </Form.Item>
            {(kind === 'date' || kind === 'recurring') && (
                <Suspense>
                    <Form.Item
                        name="due_on"
                        label={kind === 'date' ? 'Ngày hết hạn' : 'Hạn của kỳ tới'}
                        rules={[{ required: kind === 'date' || hasDays, message: 'Hãy chọn ngày.' }]}
                    >
                        <DateInput />
                    </Form.Item>
                </Suspense>
            )}
            {kind === 'recurring' && (
                <Form.Item
                    name="occurrences"
                    label="Các ngày phải xong trong năm"
                    extra="Chương trình tự lập kỳ sau theo những ngày này."
                    className="both"
                >
                    <OccurrencesInput />
                </Form.Item>
            )}
            {kind !== 'date' && kind !== 'none' && (
                <Form.Item name="deadline_text" label="Thời hạn ghi bằng lời">
                    <Input maxLength={500} placeholder="Ví dụ: hằng tháng, trước ngày 20" />
                </Form.Item>
            )}
            {LEADERS.map(({ name, label, only }) => (
                <Form.Item key={name} name={name} label={label}>
                    <Select
                        allowClear
                        placeholder="Chọn một người"
                        showSearch={search}
                        options={officials.filter(only).map(officialOption)}
                    />
                </Form.Item>
            ))}
        </div>
    );
}

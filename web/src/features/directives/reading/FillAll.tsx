import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { LEADERS, officialOption } from '~/features/agency/officials';
import { useOfficials } from '~/features/agency/queries';
import { toast } from '~/ui/toast';
import { fillAll, type DraftTask, type Filling } from './draft';
import { Field } from './Field';
import { changeDraft } from './kept';

/** Who answers, who approves and what is handed in, written once for all tasks of the paper. */
export function FillAll({ tasks }: { tasks: DraftTask[] }) {
    const officials = useOfficials();
    const [filling, setFilling] = useState<Filling>({});
    const lacking = tasks.filter((task) => !task.product.trim()).length;
    const fill = (everywhere: boolean) => {
        changeDraft((draft) => ({ ...draft, tasks: fillAll(draft.tasks, filling, everywhere) }));
        toast.done(everywhere ? 'Đã thay cho mọi nhiệm vụ.' : 'Đã điền vào chỗ còn trống và chỗ đề xuất.');
    };
    const nothing = !filling.answerable_id && !filling.approver_id && !filling.product?.trim();
    const search = { optionFilterProp: 'label' };
    return (
        <details className="fill_all">
            <summary>
                Điền một lần cho mọi nhiệm vụ
                {lacking > 0 && <span className="soft"> ({lacking} nhiệm vụ chưa có sản phẩm)</span>}
            </summary>
            <div className="document_fields">
                {LEADERS.map(({ name, label, only }) => (
                    <Field key={name} label={label} width="half">
                        {(id) => (
                            <Select
                                id={id}
                                allowClear
                                showSearch={search}
                                placeholder="Giữ nguyên"
                                value={filling[name] ?? null}
                                options={officials.filter(only).map(officialOption)}
                                onChange={(value: string | null) => setFilling({ ...filling, [name]: value })}
                            />
                        )}
                    </Field>
                ))}
                <Field label="Sản phẩm" width="whole">
                    {(id) => (
                        <Input
                            id={id}
                            maxLength={2000}
                            placeholder="Giữ nguyên. Ví dụ: báo cáo kết quả gửi Văn phòng"
                            value={filling.product ?? ''}
                            onChange={({ target }) => setFilling({ ...filling, product: target.value })}
                        />
                    )}
                </Field>
            </div>
            <div className="task_editor_foot">
                <Button type="primary" ghost disabled={nothing} onClick={() => fill(false)}>
                    Điền vào chỗ còn trống
                </Button>
                <Button disabled={nothing} onClick={() => fill(true)}>
                    Thay cho tất cả
                </Button>
            </div>
        </details>
    );
}

import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { Unit } from '~/api/agencies';
import { kindName } from '~/features/documents/kinds';
import { count } from '~/format/number';
import { marksOf, type Draft } from './draft';
import { Field } from './Field';

interface Props {
    draft: Draft;
    units: Unit[];
    busy: boolean;
    /** Some tasks are not clear: a chair has to say why they go out all the same. */
    reasoned: boolean;
    onIssue: (unclear_reason?: string) => void;
    onClose: () => void;
}

/** Says what will happen before it does. */
export default function IssueDialog({ draft, units, busy, reasoned, onIssue, onClose }: Props) {
    const [reason, setReason] = useState('');
    const leads = new Map<string, number>();
    for (const { lead_unit_id } of draft.tasks)
        if (lead_unit_id) leads.set(lead_unit_id, (leads.get(lead_unit_id) ?? 0) + 1);
    const unclear = draft.tasks.filter((task) => !Object.values(marksOf(task)).every(Boolean)).length;
    const { kind, code } = draft.document;
    return (
        <Modal
            open
            title="Ban hành và giao việc"
            okText="Ban hành"
            cancelText="Xem lại"
            confirmLoading={busy}
            okButtonProps={{ disabled: reasoned && !reason.trim() }}
            onOk={() => onIssue(reasoned ? reason.trim() : undefined)}
            onCancel={onClose}
        >
            <p>Sau khi bấm ban hành:</p>
            <ul className="plain_steps issue_list">
                <li>
                    Lưu {kindName(kind).toLowerCase()} {code || '(chưa có số)'} và tệp kèm theo.
                </li>
                <li>
                    Tạo {count(draft.tasks.length)} nhiệm vụ và báo cho {count(leads.size)} đơn vị chủ trì để trưởng đơn
                    vị giao người thực hiện:
                    <ul className="issue_units">
                        {[...leads].map(([id, number]) => (
                            <li key={id}>
                                {units.find((unit) => unit.id === id)?.name}: {count(number)} nhiệm vụ
                            </li>
                        ))}
                    </ul>
                </li>
            </ul>
            {reasoned && (
                <div className="dialog_form">
                    <Field label={`${count(unclear)} nhiệm vụ chưa đủ 6 rõ. Vì sao vẫn giao?`} width="whole">
                        {(id) => (
                            <Input.TextArea
                                id={id}
                                autoSize={{ minRows: 2, maxRows: 6 }}
                                maxLength={500}
                                value={reason}
                                onChange={({ target }) => setReason(target.value)}
                            />
                        )}
                    </Field>
                    <p className="soft">Lý do hiện ở từng nhiệm vụ chưa rõ và được ghi vào nhật ký.</p>
                </div>
            )}
        </Modal>
    );
}

import { Modal } from 'antd';
import type { Unit } from '~/api/agencies';
import { kindName } from '~/features/documents/kinds';
import { count } from '~/format/number';
import { marksOf, type Draft } from './draft';

interface Props {
    draft: Draft;
    units: Unit[];
    busy: boolean;
    onIssue: () => void;
    onClose: () => void;
}

/** Says what will happen before it does. */
export default function IssueDialog({ draft, units, busy, onIssue, onClose }: Props) {
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
            onOk={onIssue}
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
                {unclear > 0 && (
                    <li>{count(unclear)} nhiệm vụ chưa đủ 6 rõ, vẫn được giao và có đánh dấu để làm rõ sau.</li>
                )}
            </ul>
        </Modal>
    );
}

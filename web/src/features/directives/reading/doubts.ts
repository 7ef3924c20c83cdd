import type { DraftTask } from './draft';

/** What a person should look at before issuing: it must be mended; it is a mark of 6 rõ; it may be so. */
export interface Doubt {
    weight: 'must' | 'mark' | 'look';
    text: string;
}

export function doubtsOf(task: DraftTask): Doubt[] {
    const doubts: Doubt[] = [];
    if (!task.content.trim()) doubts.push({ weight: 'must', text: 'Chưa có nội dung công việc.' });
    if (!task.lead_unit_id) {
        const read = task.lead_read.join('; ');
        if (task.lead_all_units)
            doubts.push({
                weight: 'must',
                text: `Văn bản giao “${read}”. Hãy chọn một đơn vị hoặc tách theo từng đơn vị.`,
            });
        else if (task.lead_read.length > 1)
            doubts.push({
                weight: 'must',
                text: `Văn bản ghi ${task.lead_read.length} đơn vị chủ trì (${read}). Một việc chỉ có một đầu mối: hãy chọn một.`,
            });
        else if (task.lead_read.length === 1)
            doubts.push({
                weight: 'must',
                text: `“${read}” không có trong danh sách đơn vị của cơ quan. Hãy chọn đơn vị chủ trì.`,
            });
        else doubts.push({ weight: 'must', text: 'Văn bản không ghi đơn vị chủ trì. Hãy chọn một đơn vị.' });
    }
    if (task.deadline_kind === 'date' && !task.due_on) doubts.push({ weight: 'must', text: 'Chưa có ngày hết hạn.' });
    if (task.deadline_kind === 'none') doubts.push({ weight: 'mark', text: 'Không rõ thời gian.' });
    if (!task.product.trim()) doubts.push({ weight: 'mark', text: 'Không rõ sản phẩm.' });
    if (!task.answerable_id) doubts.push({ weight: 'mark', text: 'Chưa có lãnh đạo chịu trách nhiệm.' });
    if (!task.approver_id) doubts.push({ weight: 'mark', text: 'Chưa có người duyệt kết quả.' });
    for (const { name, unit_name, confidence } of task.alike) {
        doubts.push({
            weight: 'look',
            text: `“${name}” được hiểu là ${unit_name} (giống ${confidence} %). Hãy xem lại.`,
        });
    }
    if (task.also_at.length > 0) {
        doubts.push({
            weight: 'look',
            text: `Việc này còn được giao cho đơn vị khác ở: ${task.also_at.map(({ heading }) => heading).join('; ')}.`,
        });
    }
    if (task.coordinators_unknown.length > 0) {
        doubts.push({
            weight: 'look',
            text: `Đơn vị phối hợp không có trong danh sách: ${task.coordinators_unknown.join('; ')}.`,
        });
    }
    return doubts;
}

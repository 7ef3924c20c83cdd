import type { ManyAct } from '~/api/task_acts';

interface ManyActWords {
    act: ManyAct;
    /** Who has one of these abilities may do it to some tasks; the server says to which. */
    abilities: string[];
    label: string;
    ok: string;
    /** "18 đã đôn đốc" */
    done: string;
    /** The sentence that goes along. */
    said?: { field: 'note' | 'reason'; label: string; required: boolean };
    danger?: boolean;
}

/** In the order of the bar: what is done most often first. */
export const MANY_ACTS: ManyActWords[] = [
    {
        act: 'assign',
        abilities: ['tasks_assign', 'tasks_direct'],
        label: 'Giao người',
        ok: 'Giao việc',
        done: 'đã giao người',
        said: { field: 'note', label: 'Lời dặn (không bắt buộc)', required: false },
    },
    {
        act: 'remind',
        abilities: ['tasks_assign', 'tasks_direct'],
        label: 'Đôn đốc',
        ok: 'Gửi đôn đốc',
        done: 'đã đôn đốc',
        said: { field: 'note', label: 'Nội dung đôn đốc', required: true },
    },
    {
        act: 'approve',
        abilities: ['tasks_approve'],
        label: 'Duyệt',
        ok: 'Duyệt kết quả',
        done: 'đã duyệt',
        said: { field: 'note', label: 'Ý kiến (không bắt buộc)', required: false },
    },
    { act: 'edit', abilities: ['tasks_direct'], label: 'Đổi hạn', ok: 'Đổi hạn', done: 'đã đổi hạn' },
    {
        act: 'decide_extension',
        abilities: ['tasks_direct'],
        label: 'Quyết định gia hạn',
        ok: 'Ghi quyết định',
        done: 'đã ghi quyết định gia hạn',
        said: { field: 'reason', label: 'Ý kiến', required: false },
    },
    {
        act: 'ask_extension',
        abilities: ['tasks_assign'],
        label: 'Xin gia hạn',
        ok: 'Gửi đề nghị',
        done: 'đã xin gia hạn',
        said: { field: 'reason', label: 'Lý do', required: true },
    },
    {
        act: 'cancel',
        abilities: ['tasks_direct'],
        label: 'Hủy',
        ok: 'Hủy nhiệm vụ',
        done: 'đã hủy',
        said: { field: 'reason', label: 'Lý do hủy', required: true },
        danger: true,
    },
];

export type { ManyActWords };

import { tasks, type Task, type TaskAct } from '~/api/tasks';

/** An act that needs a sentence or nothing but the version. */
export interface SentenceAct {
    /** What is typed is kept under this name until the server has it. */
    name: TaskAct;
    title: string;
    ok: string;
    done: string;
    /** The sentence that goes along: its name for people, whether it must be there. */
    label: string;
    hint?: string;
    required: boolean;
    field: 'reason' | 'note';
    /** It is about what was handed in. */
    ofResult?: boolean;
    danger?: boolean;
    call: (task: Task, text: string, key: string) => Promise<Task>;
}

export const SENTENCE_ACTS: Partial<Record<TaskAct, SentenceAct>> = {
    send_back: {
        name: 'send_back',
        title: 'Trả lại nhiệm vụ',
        ok: 'Trả lại',
        done: 'Đã trả lại nhiệm vụ.',
        label: 'Lý do trả lại',
        hint: 'Ví dụ: không thuộc chức năng của đơn vị, trùng với nhiệm vụ khác.',
        required: true,
        field: 'reason',
        call: ({ id, version }, reason, key) => tasks.sendBack(id, { reason, version }, key),
    },
    approve: {
        name: 'approve',
        title: 'Duyệt kết quả',
        ok: 'Duyệt',
        done: 'Đã duyệt. Nhiệm vụ đã xong.',
        label: 'Ý kiến (không bắt buộc)',
        required: false,
        field: 'note',
        ofResult: true,
        call: ({ id, version }, note, key) => tasks.approve(id, { note, version }, key),
    },
    return: {
        name: 'return',
        title: 'Chưa duyệt, yêu cầu làm lại',
        ok: 'Yêu cầu làm lại',
        done: 'Đã trả lại để làm tiếp.',
        label: 'Cần sửa, bổ sung những gì',
        required: true,
        field: 'reason',
        ofResult: true,
        call: ({ id, version }, reason, key) => tasks.return(id, { reason, version }, key),
    },
    cancel: {
        name: 'cancel',
        title: 'Hủy nhiệm vụ',
        ok: 'Hủy nhiệm vụ',
        done: 'Đã hủy nhiệm vụ.',
        label: 'Lý do hủy',
        required: true,
        field: 'reason',
        danger: true,
        call: ({ id, version }, reason, key) => tasks.cancel(id, { reason, version }, key),
    },
    remind: {
        name: 'remind',
        title: 'Đôn đốc',
        ok: 'Gửi đôn đốc',
        done: 'Đã gửi đôn đốc và ghi vào lịch sử.',
        label: 'Nội dung đôn đốc',
        required: true,
        field: 'note',
        call: ({ id, version }, note, key) => tasks.remind(id, { note, version }, key),
    },
    recall: {
        name: 'recall',
        title: 'Thu hồi kết quả đã nộp',
        ok: 'Thu hồi',
        done: 'Đã thu hồi, nhiệm vụ trở lại đang làm.',
        label: 'Lý do thu hồi',
        hint: 'Chỉ thu hồi được khi lãnh đạo chưa duyệt.',
        required: true,
        field: 'reason',
        call: ({ id, version }, reason, key) => tasks.recall(id, { reason, version }, key),
    },
    reopen: {
        name: 'reopen',
        title: 'Mở lại nhiệm vụ',
        ok: 'Mở lại',
        done: 'Đã mở lại nhiệm vụ.',
        label: 'Lý do mở lại',
        required: true,
        field: 'reason',
        call: ({ id, version }, reason, key) => tasks.reopen(id, { reason, version }, key),
    },
};

export const ACT_NAMES: Record<TaskAct, string> = {
    edit: 'Sửa nhiệm vụ',
    assign: 'Giao người thực hiện',
    accept: 'Nhận việc',
    send_back: 'Trả lại',
    report_progress: 'Báo tiến độ',
    submit: 'Nộp kết quả',
    approve: 'Duyệt',
    return: 'Yêu cầu làm lại',
    cancel: 'Hủy nhiệm vụ',
    ask_extension: 'Xin gia hạn',
    decide_extension: 'Quyết định gia hạn',
    remind: 'Đôn đốc',
    recall: 'Thu hồi',
    reopen: 'Mở lại nhiệm vụ',
};

/** What stands first among the acts offered: the next step of the task's life. */
export const STEPS: TaskAct[] = [
    'decide_extension',
    'approve',
    'accept',
    'assign',
    'submit',
    'return',
    'report_progress',
    'send_back',
    'ask_extension',
    'recall',
    'reopen',
    'remind',
    'edit',
    'cancel',
];

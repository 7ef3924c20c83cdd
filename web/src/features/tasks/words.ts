import type { DeadlineKind, Marks, TaskState } from '~/api/tasks';

export const STATE_NAMES: Record<TaskState, string> = {
    drafted: 'Dự thảo',
    assigned: 'Đã giao',
    accepted: 'Đã nhận',
    in_progress: 'Đang làm',
    submitted: 'Chờ duyệt',
    approved: 'Đã duyệt',
    cancelled: 'Đã hủy',
};

export const DEADLINE_KIND_NAMES: Record<DeadlineKind, string> = {
    date: 'Có ngày cụ thể',
    recurring: 'Định kỳ',
    continuous: 'Thường xuyên',
    conditional: 'Khi có điều kiện',
    none: 'Chưa rõ',
};

export const DUE_NAMES = {
    late: 'Đã trễ hạn',
    today: 'Đến hạn hôm nay',
    soon: 'Sắp đến hạn',
    week: 'Trong tuần này',
    month: 'Trong tháng này',
    none: 'Chưa có hạn',
} as const;

export interface MarkWord {
    mark: keyof Marks;
    /** As the server names it in `unclear`. */
    word: string;
    means: string;
}

/** 6 rõ, in the order in which they are said. */
export const MARK_WORDS: MarkWord[] = [
    { mark: 'person', word: 'người', means: 'một đơn vị chủ trì, một người thực hiện' },
    { mark: 'work', word: 'việc', means: 'nội dung nói rõ phải làm gì' },
    { mark: 'time', word: 'thời gian', means: 'có thời hạn' },
    { mark: 'responsibility', word: 'trách nhiệm', means: 'có lãnh đạo chịu trách nhiệm' },
    { mark: 'authority', word: 'thẩm quyền', means: 'có người duyệt kết quả' },
    { mark: 'product', word: 'sản phẩm', means: 'có sản phẩm phải nộp' },
];

export function marksFrom(unclear: string[]): Marks {
    const marks = {} as Marks;
    for (const { mark, word } of MARK_WORDS) marks[mark] = !unclear.includes(word);
    return marks;
}

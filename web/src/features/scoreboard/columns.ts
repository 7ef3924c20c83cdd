import type { BoardCounts } from '~/api/scoreboard';

export interface BoardColumn {
    title: string;
    code: string;
    /** Red where there are any. */
    late?: boolean;
    /** The same against the deadline as first given: said where it differs. */
    first?: string;
}

export type BoardView = 'results' | 'working';

/** What the table shows: how tasks ended, or how the work went on the way. */
export const COLUMNS: Record<BoardView, BoardColumn[]> = {
    results: [
        { title: 'Phải làm', code: 'tasks.in_hand' },
        { title: 'Giao trong kỳ', code: 'tasks.given' },
        { title: 'Xong trước hạn', code: 'tasks.done_early' },
        { title: 'Xong đúng hạn', code: 'tasks.done_on_time' },
        { title: 'Xong trễ hạn', code: 'tasks.done_late', late: true, first: 'tasks.done_late_first_deadline' },
        { title: 'Đang làm, trong hạn', code: 'tasks.open_in_time' },
        { title: 'Đang làm, quá hạn', code: 'tasks.open_late', late: true, first: 'tasks.open_late_first_deadline' },
        { title: 'Phải làm lại', code: 'tasks.ever_returned' },
        { title: 'Được gia hạn', code: 'tasks.extended' },
    ],
    working: [
        { title: 'Chờ duyệt', code: 'tasks.open_waiting' },
        { title: 'Lượt làm lại', code: 'tasks.returned' },
        { title: 'Xin gia hạn', code: 'tasks.extensions_asked' },
        { title: 'Đôn đốc', code: 'tasks.reminders' },
        { title: 'Tự nhắc', code: 'tasks.reminders_automatic' },
        { title: 'Phần việc được giao', code: 'parts.given' },
        { title: 'Phần việc xong trong hạn', code: 'parts.done_in_time' },
        { title: 'Phần việc xong trễ', code: 'parts.done_late', late: true },
        { title: 'Phần việc quá hạn', code: 'parts.open_late', late: true },
        { title: 'Văn bản đã soát', code: 'readings.papers' },
    ],
};

export const SHARES: Record<BoardView, { code: string; title: string }[]> = {
    results: [{ code: 'tasks_on_time', title: 'Tỷ lệ đúng hạn' }],
    working: [
        { code: 'parts_on_time', title: 'Phối hợp đúng hạn' },
        { code: 'readings_first_pass', title: 'Đạt ngay lần soát đầu' },
    ],
};

/** By what a column is sorted: a share without anything to count lies below every other. */
export function sortValue(counts: BoardCounts, code: string): number {
    const share = counts.shares[code];
    if (!share) return counts.figures[code] ?? 0;
    return share.denominator === 0 ? -1 : share.numerator / share.denominator;
}

import type { Load } from '~/api/workload';

export type LoadColumn = 'late' | 'this_week' | 'next_week' | 'later' | 'without_day';

/** Each open task stands in one of them. */
export const COLUMNS: Record<LoadColumn, string> = {
    late: 'Quá hạn',
    this_week: 'Tuần này',
    next_week: 'Tuần sau',
    later: 'Sau nữa',
    without_day: 'Không có ngày hạn',
};

/** "4,5 việc": one decimal, half up. */
export function averageWords({ numerator, denominator }: { numerator: number; denominator: number }): string {
    if (denominator === 0) return 'chưa có số liệu';
    const tenths = Math.floor((numerator * 20 + denominator) / (2 * denominator));
    return `${(tenths / 10).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} việc`;
}

/** The parts of a bar, in the order in which they press. */
export function segments(load: Load): { column: LoadColumn | 'parts'; value: number }[] {
    return [
        { column: 'late' as const, value: load.late },
        { column: 'this_week' as const, value: load.this_week },
        { column: 'next_week' as const, value: load.next_week },
        { column: 'later' as const, value: load.later },
        { column: 'without_day' as const, value: load.without_day },
        { column: 'parts' as const, value: load.parts },
    ].filter(({ value }) => value > 0);
}

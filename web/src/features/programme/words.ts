import type { Direction, DutyState, Same, Span, Verdict } from '~/api/programme';

export const DIRECTIONS: { value: Direction; label: string }[] = [
    { value: 'at_least', label: 'Ít nhất' },
    { value: 'at_most', label: 'Không quá' },
    { value: 'fall', label: 'Giảm ít nhất' },
    { value: 'rise', label: 'Tăng ít nhất' },
];

export const SPANS: { value: Span; label: string }[] = [
    { value: 'month', label: 'Hằng tháng' },
    { value: 'quarter', label: 'Hằng quý' },
    { value: 'half', label: '6 tháng' },
    { value: 'year', label: 'Cả năm' },
];

/** Red only for what can still be mended. */
export const verdictTag = (verdict: Verdict, running: boolean): string =>
    verdict === 'met' ? 'done' : verdict === 'no_data' ? 'quiet' : running ? 'late' : 'soon';

export const DUTY_STATES: Record<DutyState, { label: string; tag: string }> = {
    no_task: { label: 'Chưa giao ai', tag: 'soon' },
    late: { label: 'Quá hạn', tag: 'late' },
    soon: { label: 'Sắp đến hạn', tag: 'soon' },
    waiting: { label: 'Chưa đến kỳ', tag: 'quiet' },
};

/** "Đang có: ít nhất 60 % (12/KH-UBND); mức này chặt hơn." */
export function sameWords({ target_text, directive_code, this_is }: Same): string {
    const than = { stricter: 'mức này chặt hơn', looser: 'mức này thấp hơn', same: 'cùng mức' };
    const from = directive_code ? ` (${directive_code})` : '';
    return `${target_text}${from}${this_is ? `; ${than[this_is]}` : ''}`;
}

/** 95000 as "95", 1500 as "1,5". */
export const amount = (thousandths: number): string =>
    (thousandths / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 3 });

/** What shows the programme after a change. */
export const CHANGES = [['programme'], ['programmes'], ['directive']];

import type { Period } from '~/format/period';
import { addDays, date } from '~/format/date';
import { count } from '~/format/number';

/** "09/11 – 15/11/2026"; over the end of a year both years stand. */
export function weekWords({ from, to }: Period): string {
    const same = from.slice(0, 4) === to.slice(0, 4);
    return `${same ? date(from).slice(0, 5) : date(from)} – ${date(to)}`;
}

/** "+5", "−3"; "" where nothing changed. */
export function difference(now: number, before: number): string {
    if (now === before) return '';
    return (now > before ? '+' : '−') + count(Math.abs(now - before));
}

export interface WeekColumn {
    code: string;
    title: string;
    /** Where titles stand alone, as on phones. */
    alone?: string;
    /** Shown with its difference to the week before. */
    compared?: boolean;
}

export const GROUPS: { title: string; columns: WeekColumn[] }[] = [
    {
        title: 'Phải giải quyết',
        columns: [
            { code: 'dossiers.received', title: 'Tổng số', alone: 'Phải giải quyết' },
            { code: 'dossiers.carried_over', title: 'Chuyển sang' },
            { code: 'dossiers.received_new', title: 'Mới', alone: 'Tiếp nhận mới', compared: true },
        ],
    },
    {
        title: 'Đã kết thúc giải quyết',
        columns: [
            { code: 'dossiers.finished', title: 'Tổng số', alone: 'Đã kết thúc', compared: true },
            { code: 'dossiers.resolved_early', title: 'Trước hạn' },
            { code: 'dossiers.resolved_on_time', title: 'Đúng hạn' },
            { code: 'dossiers.resolved_late', title: 'Quá hạn', alone: 'Kết quả quá hạn' },
            { code: 'dossiers.refused', title: 'Từ chối' },
            { code: 'dossiers.withdrawn', title: 'Rút', alone: 'Công dân rút' },
        ],
    },
    {
        title: 'Đang giải quyết',
        columns: [
            { code: 'dossiers.open', title: 'Tổng số', alone: 'Đang giải quyết', compared: true },
            { code: 'dossiers.open_in_time', title: 'Trong hạn' },
            { code: 'dossiers.open_overdue', title: 'Quá hạn', alone: 'Quá hạn chưa xong', compared: true },
            { code: 'dossiers.open_paused', title: 'Tạm dừng' },
        ],
    },
];

export const aloneOf = ({ title, alone }: WeekColumn) => alone ?? title;

/** The Monday of the day's week. */
export function mondayOf(day: string): string {
    const since = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    return addDays(day, -since);
}

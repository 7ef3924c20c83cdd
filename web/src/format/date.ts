/** Dates travel as `YYYY-MM-DD`, instants as `YYYY-MM-DDTHH:MM:SSZ`; people read `dd/mm/yyyy`, in Vietnam's time. */

const DAY = 86_400_000;
const VIETNAM = 7 * 3_600_000;

/** "05/03/2026" of a day, or of an instant at UTC+7. */
export function date(iso: string | null | undefined): string {
    if (!iso) return '';
    const [year, month, day] = localDay(iso).split('-');
    return `${day}/${month}/${year}`;
}

/** "14:05 ngày 10/03/2026" of an instant, at UTC+7. */
export function instant(iso: string | null | undefined): string {
    if (!iso) return '';
    const local = new Date(Date.parse(iso) + VIETNAM).toISOString();
    return `${local.slice(11, 16)} ngày ${date(local.slice(0, 10))}`;
}

/** "14:05" of an instant, at UTC+7. */
export const time = (iso: string) => new Date(Date.parse(iso) + VIETNAM).toISOString().slice(11, 16);

/** The day of an instant, at UTC+7; a day stays what it is. */
export function localDay(iso: string): string {
    return iso.length === 10 ? iso : new Date(Date.parse(iso) + VIETNAM).toISOString().slice(0, 10);
}

/** A day moved by whole days. */
export function addDays(iso: string, days: number): string {
    return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
    return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

export function weekday(iso: string): string {
    return WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
}

/** "06-04" (month-day, of a recurring deadline) as "04/06". */
export function monthDay(value: string): string {
    const [month, day] = value.split('-');
    return `${day}/${month}`;
}

import type { LateWanted } from '~/api/lateness';

/** "3,5 ngày" of office hours; less than an hour of it is "dưới 1 giờ". */
export function workingDays(minutes: number, day_minutes: number): string {
    if (minutes === 0) return '0';
    if (minutes < 60) return 'dưới 1 giờ';
    if (minutes < day_minutes) return `${Math.round(minutes / 60)} giờ`;
    return `${(minutes / day_minutes).toFixed(1).replace('.', ',').replace(',0', '')} ngày`;
}

/** A number that somebody pressed: which late dossiers are behind it. */
export interface LateQuestion extends LateWanted {
    title: string;
    value: number;
}

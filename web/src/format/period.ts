import { addDays, date } from './date';

/** kỳ: two days, both counted. */
export interface Period {
    from: string;
    to: string;
}

export interface NamedPeriod extends Period {
    name: string;
    /** The rule by which the office cuts. */
    rule: string;
}

const pad = (month: number) => `${month}`.padStart(2, '0');
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const SPANS = [
    { name: 'Quý I', first: 1, last: 3 },
    { name: 'Quý II', first: 4, last: 6 },
    { name: 'Quý III', first: 7, last: 9 },
    { name: 'Quý IV', first: 10, last: 12 },
    { name: '6 tháng đầu năm', first: 1, last: 6 },
    { name: '9 tháng', first: 1, last: 9 },
    { name: 'Cả năm', first: 1, last: 12 },
];

/** From the first day of a month to the last of another. */
function months(year: number, first: number, last: number): Period {
    return { from: `${year}-${pad(first)}-01`, to: `${year}-${pad(last)}-${lastDay(year, last)}` };
}

/** From the 15th before to the 14th (Decree 09/2019/NĐ-CP). */
function fifteenths(year: number, first: number, last: number): Period {
    const from = first === 1 ? `${year - 1}-12-15` : `${year}-${pad(first - 1)}-15`;
    return { from, to: `${year}-${pad(last)}-14` };
}

/** The periods that offices report by, of one year. */
function ofYear(year: number): NamedPeriod[] {
    const calendar = SPANS.map(({ name, first, last }) => ({
        name: `${name}${name === 'Cả năm' ? '' : ' năm'} ${year}`,
        rule: 'theo tháng',
        ...months(year, first, last),
    }));
    const cut = SPANS.map(({ name, first, last }) => ({
        name: `${name}${name === 'Cả năm' ? '' : ' năm'} ${year}`,
        rule: 'từ ngày 15 đến ngày 14',
        ...fifteenths(year, first, last),
    }));
    const first: NamedPeriod = {
        name: `Quý I năm ${year}`,
        rule: 'tính từ 25/12',
        from: `${year - 1}-12-25`,
        to: `${year}-03-31`,
    };
    return [...calendar, first, ...cut];
}

/** What the choice of a period offers: this month and the one before, then this year and the one before. */
export function namedPeriods(today: string): NamedPeriod[] {
    const year = Number(today.slice(0, 4));
    const month = Number(today.slice(5, 7));
    const before = addDays(`${today.slice(0, 8)}01`, -1);
    const near: NamedPeriod[] = [
        { name: 'Tháng này', rule: 'theo tháng', ...months(year, month, month) },
        {
            name: 'Tháng trước',
            rule: 'theo tháng',
            ...months(Number(before.slice(0, 4)), Number(before.slice(5, 7)), Number(before.slice(5, 7))),
        },
    ];
    return [...near, ...ofYear(year), ...ofYear(year - 1)];
}

export const thisYear = (today: string): Period => months(Number(today.slice(0, 4)), 1, 12);

/** "từ 25/12/2025 đến 31/03/2026" */
export const periodWords = ({ from, to }: Period) => `từ ${date(from)} đến ${date(to)}`;

/** The months that a period touches, each cut to it; for a picture of the course. */
export function monthsOf({ from, to }: Period): (Period & { name: string })[] {
    const found: (Period & { name: string })[] = [];
    let year = Number(from.slice(0, 4));
    let month = Number(from.slice(5, 7));
    for (;;) {
        const whole = months(year, month, month);
        if (whole.from > to) return found;
        found.push({
            name: `${pad(month)}/${year}`,
            from: whole.from < from ? from : whole.from,
            to: whole.to > to ? to : whole.to,
        });
        [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    }
}

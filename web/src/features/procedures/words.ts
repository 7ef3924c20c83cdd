import { count } from '~/format/number';

export const feeWords = (fee: number | null | undefined) =>
    fee === null || fee === undefined ? '' : fee === 0 ? 'Không thu' : `${count(fee)} đồng`;

export const LIMIT_UNITS = [
    { value: 'working_days', label: 'ngày làm việc' },
    { value: 'working_hours', label: 'giờ làm việc' },
];

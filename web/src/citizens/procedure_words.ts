import type { PublicProcedure } from '~/api/citizens';
import type { Paper } from '~/api/procedures';
import { count } from '~/format/number';

export function feeWords({ fee, fee_note }: Pick<PublicProcedure, 'fee' | 'fee_note'>): string {
    const words = fee === 0 ? 'Không thu phí' : `Phí, lệ phí ${count(fee)} đồng`;
    return fee_note ? `${words} (${fee_note})` : words;
}

export const LEVEL_WORDS: Record<string, string> = {
    full: 'Nộp và nhận kết quả qua mạng được (dịch vụ công toàn trình)',
    partial: 'Nộp qua mạng được, có bước phải đến tận nơi (dịch vụ công một phần)',
    information: 'Nộp trực tiếp hoặc qua bưu chính',
};

/** "1 bản chính, 2 bản sao" */
export function sheets({ originals, copies }: Paper): string {
    const parts = [];
    if (originals > 0) parts.push(`${originals} bản chính`);
    if (copies > 0) parts.push(`${copies} bản sao`);
    return parts.join(', ');
}

export function daysWords(days: number): string {
    return days === 0 ? 'xong ngay trong ngày' : `xong trong ${days} ngày làm việc`;
}

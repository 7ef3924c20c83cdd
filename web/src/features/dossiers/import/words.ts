import { date, instant } from '~/format/date';
import { count } from '~/format/number';
import { channelName, levelName, PAYMENT_NAMES, stateName } from '~/features/dossiers/words';
import type { ImportField } from '~/api/dossier_imports';

export const FIELD_NAMES: Record<ImportField, string> = {
    code: 'Mã hồ sơ',
    procedure_code: 'Mã thủ tục',
    procedure_name: 'Tên thủ tục',
    field: 'Lĩnh vực',
    level: 'Mức độ dịch vụ công',
    applicant: 'Người nộp',
    unit: 'Đơn vị giải quyết',
    channel: 'Hình thức nộp',
    received_at: 'Ngày tiếp nhận',
    due_on: 'Ngày hẹn trả',
    finished_at: 'Ngày kết thúc',
    state: 'Trạng thái',
    fee: 'Phí, lệ phí',
    payment: 'Hình thức thanh toán',
    components_digitised: 'Số hóa thành phần',
    result_electronic: 'Kết quả điện tử',
};

/** Without these a sheet cannot be taken in. */
export const NEEDED: ImportField[] = ['code', 'received_at', 'state'];

/** A value of a field in the words of the page. */
export function shown(field: ImportField, value: string): string {
    if (value === '') return '(trống)';
    if (field === 'state') return stateName(Number(value));
    if (field === 'channel') return channelName(value);
    if (field === 'level') return levelName(value);
    if (field === 'payment') return PAYMENT_NAMES[value] ?? value;
    if (field === 'fee') return `${count(Number(value))} đồng`;
    if (field === 'due_on') return date(value);
    if (field === 'received_at' || field === 'finished_at') return instant(value);
    if (field === 'components_digitised' || field === 'result_electronic') return value === 'true' ? 'Có' : 'Không';
    return value;
}

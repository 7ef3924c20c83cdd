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

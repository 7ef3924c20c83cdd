import type { CatalogueField } from '~/api/procedure_imports';

export const FIELD_NAMES: Record<CatalogueField, string> = {
    code: 'Mã thủ tục',
    name: 'Tên thủ tục',
    field: 'Lĩnh vực',
    level: 'Mức độ dịch vụ công',
    limit: 'Thời hạn giải quyết',
    fee: 'Phí, lệ phí',
    unit: 'Đơn vị giải quyết',
    papers: 'Giấy tờ phải nộp',
    results: 'Kết quả',
    source: 'Văn bản quy định',
};

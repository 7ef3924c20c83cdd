import type { UnitKind } from '~/api/agencies';

export const UNIT_KIND_NAMES: Record<UnitKind, string> = {
    leaders: 'Lãnh đạo UBND',
    office: 'Văn phòng',
    division: 'Phòng chuyên môn',
    one_stop_centre: 'Trung tâm Phục vụ hành chính công',
    service_centre: 'Đơn vị sự nghiệp',
    body: 'Cơ quan, tổ chức phối hợp',
};

export const UNIT_KIND_OPTIONS = Object.entries(UNIT_KIND_NAMES).map(([value, label]) => ({ value, label }));

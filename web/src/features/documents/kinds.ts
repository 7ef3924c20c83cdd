/** Types of administrative documents and their abbreviations (Decree 30/2020, article 7 and annex III). */
export const DOCUMENT_KINDS: Record<string, string> = {
    NQ: 'Nghị quyết',
    QĐ: 'Quyết định',
    CT: 'Chỉ thị',
    QC: 'Quy chế',
    QyĐ: 'Quy định',
    TC: 'Thông cáo',
    TB: 'Thông báo',
    HD: 'Hướng dẫn',
    CTr: 'Chương trình',
    KH: 'Kế hoạch',
    PA: 'Phương án',
    ĐA: 'Đề án',
    DA: 'Dự án',
    BC: 'Báo cáo',
    BB: 'Biên bản',
    TTr: 'Tờ trình',
    HĐ: 'Hợp đồng',
    CV: 'Công văn',
    CĐ: 'Công điện',
    BGN: 'Bản ghi nhớ',
    BTT: 'Bản thỏa thuận',
    GUQ: 'Giấy ủy quyền',
    GM: 'Giấy mời',
    GGT: 'Giấy giới thiệu',
    GNP: 'Giấy nghỉ phép',
    PG: 'Phiếu gửi',
    PC: 'Phiếu chuyển',
    PB: 'Phiếu báo',
};

export const KIND_OPTIONS = Object.entries(DOCUMENT_KINDS).map(([value, label]) => ({ value, label }));

export const kindName = (kind: string | null | undefined) => (kind ? (DOCUMENT_KINDS[kind] ?? kind) : '');

import type { FigureQuery } from '~/api/figures';
import { channelName, levelName } from '~/features/dossiers/words';

export interface FigureGroup {
    name: string;
    /** The figure that the others are parts of. */
    whole?: string;
    figures: string[];
    shares: string[];
}

/** What figures are called on pages. */
export const FIGURE_NAMES: Record<string, string> = {
    'dossiers.received': 'Tổng số hồ sơ phải giải quyết',
    'dossiers.received_new': 'Tiếp nhận mới trong kỳ',
    'dossiers.carried_over': 'Kỳ trước chuyển sang',
    'dossiers.received_online': 'Nộp trực tuyến',
    'dossiers.received_counter': 'Nộp trực tiếp',
    'dossiers.received_postal': 'Qua bưu chính công ích',
    'dossiers.received_new_online': 'Tiếp nhận mới, trực tuyến',
    'dossiers.received_new_counter_postal': 'Tiếp nhận mới, trực tiếp và bưu chính',
    'dossiers.finished': 'Tổng số đã kết thúc',
    'dossiers.resolved_early': 'Có kết quả trước hạn',
    'dossiers.resolved_on_time': 'Có kết quả đúng hạn',
    'dossiers.resolved_late': 'Có kết quả quá hạn',
    'dossiers.refused': 'Từ chối giải quyết',
    'dossiers.withdrawn': 'Công dân rút',
    'dossiers.open': 'Tổng số đang giải quyết',
    'dossiers.open_in_time': 'Trong hạn',
    'dossiers.open_paused': 'Đang tạm dừng',
    'dossiers.open_overdue': 'Quá hạn',
    'dossiers.full_online_level': 'Thủ tục toàn trình',
    'dossiers.full_online_level_online': 'Thủ tục toàn trình, nộp trực tuyến',
    'dossiers.partial_online_level': 'Thủ tục một phần',
    'dossiers.partial_online_level_online': 'Thủ tục một phần, nộp trực tuyến',
    'dossiers.fee_bearing': 'Hồ sơ có phí, lệ phí',
    'dossiers.paid_online': 'Thanh toán trực tuyến',
    'dossiers.components_digitised': 'Đã số hóa thành phần',
    'dossiers.result_electronic': 'Có kết quả điện tử',
    'tasks.in_hand': 'Nhiệm vụ phải thực hiện',
    'tasks.given': 'Nhiệm vụ giao trong kỳ',
    'tasks.carried_over': 'Nhiệm vụ kỳ trước chuyển sang',
    'tasks.done': 'Nhiệm vụ đã xong',
    'tasks.done_early': 'Xong trước hạn',
    'tasks.done_on_time': 'Xong đúng hạn',
    'tasks.done_late': 'Xong trễ hạn',
    'tasks.done_late_first_deadline': 'Xong trễ so với hạn giao đầu',
    'tasks.cancelled': 'Nhiệm vụ đã hủy',
    'tasks.open': 'Nhiệm vụ đang làm',
    'tasks.open_in_time': 'Đang làm, trong hạn',
    'tasks.open_late': 'Đang làm, quá hạn',
    'tasks.open_late_first_deadline': 'Đang làm, quá hạn giao đầu',
    'tasks.open_waiting': 'Đã nộp, chờ duyệt',
    'tasks.ever_returned': 'Nhiệm vụ phải làm lại',
    'tasks.returned': 'Lượt yêu cầu làm lại',
    'tasks.extended': 'Lượt được gia hạn',
    'tasks.extensions_asked': 'Lượt xin gia hạn',
    'tasks.extensions_refused': 'Lượt không được gia hạn',
    'tasks.reminders': 'Lượt đôn đốc',
    'tasks.reminders_automatic': 'Lượt tự nhắc',
    'parts.given': 'Phần việc phối hợp được giao',
    'parts.done': 'Phần việc phối hợp đã xong',
    'parts.done_in_time': 'Phần việc xong trong hạn',
    'parts.done_late': 'Phần việc xong trễ',
    'parts.open': 'Phần việc phối hợp đang làm',
    'parts.open_late': 'Phần việc phối hợp quá hạn',
    'readings.papers': 'Văn bản đã soát',
    'readings.papers_clear': 'Văn bản đạt ngay lần soát đầu',
    'documents.received': 'Văn bản đến',
    'documents.issued': 'Văn bản đi',
    'documents.issued_reform': 'Văn bản đi về cải cách hành chính',
};

export const GROUPS: FigureGroup[] = [
    {
        name: 'Tiếp nhận',
        whole: 'dossiers.received',
        figures: [
            'dossiers.received_new',
            'dossiers.received_new_online',
            'dossiers.received_new_counter_postal',
            'dossiers.carried_over',
        ],
        shares: [],
    },
    {
        name: 'Kết thúc giải quyết',
        whole: 'dossiers.finished',
        figures: [
            'dossiers.resolved_early',
            'dossiers.resolved_on_time',
            'dossiers.resolved_late',
            'dossiers.refused',
            'dossiers.withdrawn',
        ],
        shares: ['early', 'on_time'],
    },
    {
        name: 'Đang giải quyết',
        whole: 'dossiers.open',
        figures: ['dossiers.open_in_time', 'dossiers.open_paused', 'dossiers.open_overdue'],
        shares: [],
    },
    {
        name: 'Hình thức nộp',
        figures: ['dossiers.received_online', 'dossiers.received_counter', 'dossiers.received_postal'],
        shares: ['online'],
    },
    {
        name: 'Dịch vụ công trực tuyến',
        figures: [
            'dossiers.full_online_level',
            'dossiers.full_online_level_online',
            'dossiers.partial_online_level',
            'dossiers.partial_online_level_online',
        ],
        shares: ['full_online', 'partial_online'],
    },
    {
        name: 'Thanh toán và số hóa',
        figures: [
            'dossiers.fee_bearing',
            'dossiers.paid_online',
            'dossiers.components_digitised',
            'dossiers.result_electronic',
        ],
        shares: ['paid_online', 'components_digitised', 'result_electronic'],
    },
];

/** Figures of what is late; red when there are any. */
export const LATE_FIGURES = ['dossiers.resolved_late', 'dossiers.open_overdue'];

/** What figures are narrowed by besides unit and person, in words. */
export function narrowedWords({ field, channel, level, ...query }: FigureQuery): string[] {
    const words = [
        field && `lĩnh vực ${field}`,
        channel && `nộp ${channelName(channel).toLowerCase()}`,
        level && `mức ${levelName(level).toLowerCase()}`,
        query.procedure_id && 'một thủ tục',
        query.without_field && 'chưa ghi lĩnh vực',
        query.without_channel && 'chưa ghi hình thức nộp',
        query.without_level && 'chưa ghi mức độ',
        query.without_unit && 'chưa ghi đơn vị',
        query.without_procedure && 'chưa ghi thủ tục',
        query.commune && `xã mã ${query.commune}`,
    ];
    return words.filter((one): one is string => Boolean(one));
}

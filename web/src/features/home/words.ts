/** What the numbers and lists of the first page are called; the codes are the server's. */
export const NUMBER_NAMES: Record<string, string> = {
    'tasks.late': 'Nhiệm vụ trễ hạn',
    'tasks.due_today': 'Nhiệm vụ đến hạn hôm nay',
    'tasks.soon': 'Nhiệm vụ sắp đến hạn',
    'tasks.open': 'Nhiệm vụ đang mở',
    'tasks.to_assign': 'Chờ giao người',
    'tasks.to_accept': 'Chờ nhận việc',
    'tasks.to_approve': 'Chờ duyệt kết quả',
    'tasks.to_decide': 'Chờ quyết định gia hạn',
    'tasks.unclear': 'Chưa đủ 6 rõ',
    'tasks.in_progress': 'Nhiệm vụ đang làm',
    'tasks.mine': 'Việc của tôi',
    'dossiers.open': 'Hồ sơ đang giải quyết',
    'dossiers.open_overdue': 'Hồ sơ quá hạn',
    'dossiers.due_today': 'Hồ sơ đến hạn hôm nay',
    'dossiers.at_risk': 'Hồ sơ có nguy cơ quá hạn',
    'dossiers.open_paused': 'Hồ sơ tạm dừng',
    'dossiers.received_today': 'Hồ sơ nhận hôm nay',
    'documents.incoming': 'Văn bản đến',
    'documents.outgoing': 'Văn bản đi',
    units: 'Đơn vị',
    officials: 'Cán bộ',
};

export const nameOf = (code: string) => NUMBER_NAMES[code] ?? code;

/** What the numbers and lists of the first page are called; the codes are the server's. */
export const NUMBER_NAMES: Record<string, string> = {
    'directives.to_propose': 'Văn bản chờ đề xuất',
    'directives.to_instruct': 'Văn bản chờ bút phê',
    'tasks.late': 'Nhiệm vụ trễ hạn',
    'tasks.due_today': 'Nhiệm vụ đến hạn hôm nay',
    'tasks.soon': 'Nhiệm vụ sắp đến hạn',
    'tasks.open': 'Nhiệm vụ đang mở',
    'tasks.to_assign': 'Chờ giao người',
    'tasks.to_accept': 'Chờ nhận việc',
    'tasks.to_approve': 'Chờ duyệt kết quả',
    'dossiers.open_overdue': 'Hồ sơ quá hạn',
    'dossiers.due_today': 'Hồ sơ đến hạn hôm nay',
    'dossiers.at_risk': 'Hồ sơ có nguy cơ quá hạn',
    'dossiers.held_by_me': 'Hồ sơ chờ tôi xử lý',
    'dossiers.held_by_unit': 'Hồ sơ chờ đơn vị xử lý',
    'dossiers.received_today': 'Hồ sơ nhận hôm nay',
    'documents.incoming_today': 'Văn bản đến hôm nay',
    'documents.outgoing_today': 'Văn bản đi hôm nay',
    'officials.active': 'Cán bộ đang làm việc',
    'officials.without_account': 'Cán bộ chưa có tài khoản',
    'units.from_import': 'Đơn vị tạo khi nhập hồ sơ',
};

export const nameOf = (code: string) => NUMBER_NAMES[code] ?? code;

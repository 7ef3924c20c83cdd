import {
    AlertOutlined,
    AuditOutlined,
    BarChartOutlined,
    CalendarOutlined,
    CheckSquareOutlined,
    DashboardOutlined,
    FileTextOutlined,
    FlagOutlined,
    FolderOpenOutlined,
    HomeOutlined,
    InboxOutlined,
    MessageOutlined,
    ProfileOutlined,
    ReadOutlined,
    ScheduleOutlined,
    SettingOutlined,
    SmileOutlined,
    TagsOutlined,
    TeamOutlined,
    TrophyOutlined,
    WalletOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';

export interface NavigationEntry {
    path: string;
    label: string;
    /** For the bottom bar of phones. */
    short?: string;
    icon: ComponentType<{ 'aria-hidden'?: boolean }>;
    /** Shown to those who have this ability; to everybody when absent. */
    ability?: string;
    group?: string;
}

export const NAVIGATION: NavigationEntry[] = [
    { path: '/', label: 'Trang đầu', icon: HomeOutlined },
    { path: '/tasks', label: 'Nhiệm vụ', icon: CheckSquareOutlined, ability: 'tasks_see' },
    { path: '/directives', label: 'Văn bản chỉ đạo', short: 'Chỉ đạo', icon: ReadOutlined, ability: 'directives_see' },
    { path: '/dossiers', label: 'Hồ sơ TTHC', short: 'Hồ sơ', icon: FolderOpenOutlined, ability: 'dossiers_see' },
    { path: '/payments', label: 'Thu phí, lệ phí', short: 'Thu phí', icon: WalletOutlined, ability: 'payments_see' },
    {
        path: '/risks',
        label: 'Nguy cơ trễ hẹn',
        short: 'Nguy cơ',
        icon: AlertOutlined,
        ability: 'dossiers_see',
    },
    {
        path: '/procedures',
        label: 'Thủ tục hành chính',
        short: 'Thủ tục',
        icon: ProfileOutlined,
        ability: 'procedures_see',
    },
    {
        path: '/feedback',
        label: 'Phản ánh, kiến nghị',
        short: 'Phản ánh',
        icon: MessageOutlined,
        ability: 'feedback_see',
    },
    { path: '/documents', label: 'Văn bản đến, đi', short: 'Văn bản', icon: InboxOutlined, ability: 'documents_see' },
    {
        path: '/programme',
        label: 'Chương trình',
        icon: FlagOutlined,
        ability: 'programme_see',
        group: 'Tổng hợp',
    },
    {
        path: '/scoreboard',
        label: 'Kết quả nhiệm vụ',
        short: 'Kết quả',
        icon: TrophyOutlined,
        ability: 'figures_see',
        group: 'Tổng hợp',
    },
    {
        path: '/workload',
        label: 'Khối lượng việc',
        icon: DashboardOutlined,
        ability: 'figures_see',
        group: 'Tổng hợp',
    },
    {
        path: '/ratings',
        label: 'Mức độ hài lòng',
        short: 'Hài lòng',
        icon: SmileOutlined,
        ability: 'satisfaction_see',
        group: 'Tổng hợp',
    },
    { path: '/reports', label: 'Báo cáo', icon: FileTextOutlined, ability: 'reports_see', group: 'Tổng hợp' },
    {
        path: '/weekly_reports',
        label: 'Báo cáo hồ sơ tuần',
        short: 'Báo cáo tuần',
        icon: ScheduleOutlined,
        ability: 'reports_see',
        group: 'Tổng hợp',
    },
    { path: '/figures', label: 'Số liệu', icon: BarChartOutlined, ability: 'figures_see', group: 'Tổng hợp' },
    {
        path: '/agency',
        label: 'Đơn vị và cán bộ',
        short: 'Cán bộ',
        icon: TeamOutlined,
        ability: 'officials_see',
        group: 'Cơ quan',
    },
    { path: '/working_calendar', label: 'Lịch làm việc', icon: CalendarOutlined, group: 'Cơ quan' },
    {
        path: '/unit_names',
        label: 'Tên đơn vị đã nhớ',
        icon: TagsOutlined,
        ability: 'directives_register',
        group: 'Cơ quan',
    },
    { path: '/settings', label: 'Cách làm việc', icon: SettingOutlined, ability: 'settings_manage', group: 'Cơ quan' },
    { path: '/audit', label: 'Nhật ký', icon: AuditOutlined, ability: 'audit_see', group: 'Cơ quan' },
];

export function entriesFor(abilities: string[]): NavigationEntry[] {
    return NAVIGATION.filter(({ ability }) => !ability || abilities.includes(ability));
}

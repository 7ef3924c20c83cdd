import { Link } from 'react-router';
import { useAbility } from '~/layout/session';
import { Empty } from '~/ui/Empty';

const STEPS = [
    {
        ability: 'officials_manage',
        to: '/agency',
        title: 'Lập danh sách đơn vị và cán bộ',
        why: 'Để giao việc đúng người và mỗi người có tài khoản riêng.',
    },
    {
        ability: 'directives_register',
        to: '/directives/new',
        title: 'Nhập văn bản chỉ đạo đầu tiên',
        why: 'Chương trình đọc kế hoạch, quyết định, công văn và tách thành từng nhiệm vụ.',
    },
    {
        ability: 'dossiers_import',
        to: '/dossiers/import',
        title: 'Nhập hồ sơ thủ tục hành chính',
        why: 'Từ tệp Excel xuất ra ở hệ thống của thành phố; số liệu báo cáo tính từ đây.',
    },
];

/** The first page of an agency that has just begun. */
export function FirstSteps() {
    const can = useAbility();
    const steps = STEPS.filter(({ ability }) => can(ability));
    if (steps.length === 0) {
        return (
            <div className="panel">
                <Empty title="Hôm nay chưa có việc nào">
                    Khi có nhiệm vụ được giao cho bạn, nhiệm vụ sẽ hiện ở đây.
                </Empty>
            </div>
        );
    }
    return (
        <section className="panel" aria-labelledby="first_steps">
            <h2 id="first_steps">Bắt đầu từ đâu</h2>
            <ol className="first_steps">
                {steps.map(({ to, title, why }) => (
                    <li key={to}>
                        <Link to={to}>{title}</Link>
                        <p className="soft">{why}</p>
                    </li>
                ))}
            </ol>
        </section>
    );
}

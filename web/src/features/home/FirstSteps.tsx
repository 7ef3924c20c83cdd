import { Link } from 'react-router';
import type { Home } from '~/api/home';
import { useAbility } from '~/layout/session';

const STEPS = [
    {
        step: 'officials',
        ability: 'officials_manage',
        to: '/agency',
        title: 'Lập danh sách đơn vị và cán bộ',
        why: 'Để giao việc đúng người và mỗi người có tài khoản riêng.',
    },
    {
        step: 'directives',
        ability: 'directives_register',
        to: '/directives/new',
        title: 'Nhập văn bản chỉ đạo đầu tiên',
        why: 'Chương trình đọc kế hoạch, quyết định, công văn và tách thành từng nhiệm vụ.',
    },
    {
        step: 'dossiers',
        ability: 'dossiers_import',
        to: '/dossiers/import',
        title: 'Nhập hồ sơ thủ tục hành chính',
        why: 'Từ tệp Excel xuất ra ở hệ thống của thành phố; số liệu báo cáo tính từ đây.',
    },
] as const;

/** What an office that has just begun does first, as far as it is this person's to do. */
export function FirstSteps({ left }: { left: Home['first_steps'] }) {
    const can = useAbility();
    const steps = STEPS.filter(({ step, ability }) => left.includes(step) && can(ability));
    if (steps.length === 0) return null;
    return (
        <section className="panel first_steps_panel" aria-labelledby="first_steps">
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

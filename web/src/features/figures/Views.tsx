import { Link, useLocation } from 'react-router';
import { queryString } from '~/api/client';
import type { FigureQuery } from '~/api/figures';
import { useAbility } from '~/layout/session';
import './form.css';

const VIEWS = [
    { path: '/figures', label: 'Tổng hợp' },
    { path: '/figures/by', label: 'Bảng chi tiết' },
    { path: '/figures/days', label: 'Thời gian giải quyết' },
    { path: '/figures/lateness', label: 'Vì sao trễ', ability: 'dossiers_decide' },
    { path: '/figures/form_ii06a', label: 'Biểu II.06a' },
    { path: '/figures/service_score', label: 'Điểm phục vụ', ability: 'reports_see' },
];

/** The ways to look at the figures of one period; the period goes along. */
export function Views({ query }: { query: FigureQuery | undefined }) {
    const { pathname } = useLocation();
    const may = useAbility();
    const along = queryString({ from: query?.from, to: query?.to, commune: query?.commune });
    return (
        <nav className="tabs figure_views" aria-label="Cách xem số liệu">
            {VIEWS.filter(({ ability }) => !ability || may(ability)).map(({ path, label }) => (
                <Link key={path} to={path + along} aria-current={path === pathname ? 'page' : undefined}>
                    {label}
                </Link>
            ))}
        </nav>
    );
}

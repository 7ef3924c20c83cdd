import { MenuOutlined } from '@ant-design/icons';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link, Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { asProblem } from '~/api/problem';
import { agencyTitle } from '~/format/agency';
import { date } from '~/format/date';
import { rememberedPath } from '~/ui/filters';
import { PageFault } from '~/ui/PageFault';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { HeaderSearch } from './HeaderSearch';
import { entriesFor } from './navigation';
import { NavigationLinks } from './NavigationLinks';
import { NoticesBell } from './NoticesBell';
import { PersonMenu } from './PersonMenu';
import { SessionContext, useSessionQuery } from './session';

const NavigationDrawer = lazy(() => import('./NavigationDrawer'));

export function Shell() {
    const session = useSessionQuery();
    const location = useLocation();
    const [drawer, setDrawer] = useState(false);
    const main = useRef<HTMLElement>(null);

    useEffect(() => setDrawer(false), [location.pathname]);

    if (session.isPending) return <Waiting lines={6} />;
    if (session.error)
        return (
            <div className="shell_main">
                <Trouble problem={asProblem(session.error)} onRetry={() => void session.refetch()} />
            </div>
        );
    if (!session.data) {
        const here = location.pathname + location.search;
        return <Navigate to={here === '/' ? '/sign_in' : `/sign_in?next=${encodeURIComponent(here)}`} replace />;
    }

    const { agency, abilities, today } = session.data;
    const entries = entriesFor(abilities);
    return (
        <SessionContext value={session.data}>
            <a
                className="skip_link"
                href="#main"
                onClick={(event) => {
                    event.preventDefault();
                    main.current?.focus();
                }}
            >
                Đến nội dung chính
            </a>
            <div className="shell">
                <aside className="shell_side">
                    <Link className="shell_brand" to="/">
                        <img src="/favicon.svg" alt="" />
                        Sáu Rõ
                    </Link>
                    <NavigationLinks entries={entries} label="Các phần của chương trình" />
                </aside>
                <header className="shell_top">
                    <div className="shell_agency">
                        {agencyTitle(agency.name)}
                        <small>{agency.province_name}</small>
                    </div>
                    <HeaderSearch />
                    <NoticesBell />
                    <PersonMenu />
                </header>
                <main className="shell_main" id="main" ref={main} tabIndex={-1}>
                    <p className="printed_head">
                        {agencyTitle(agency.name)}, in ngày {date(today)}
                    </p>
                    <PageFault key={location.pathname}>
                        <Suspense fallback={<Waiting lines={6} />}>
                            <Outlet />
                        </Suspense>
                    </PageFault>
                </main>
                <nav className="shell_bottom" aria-label="Các phần hay dùng">
                    {entries.slice(0, 4).map(({ path, label, short, icon: Icon }) => (
                        <NavLink key={path} to={rememberedPath(path)} end={path === '/'}>
                            <Icon aria-hidden />
                            <span>{short ?? label}</span>
                        </NavLink>
                    ))}
                    <button type="button" aria-expanded={drawer} onClick={() => setDrawer(true)}>
                        <MenuOutlined aria-hidden />
                        <span>Thêm</span>
                    </button>
                </nav>
            </div>
            {drawer && (
                <Suspense>
                    <NavigationDrawer entries={entries} onClose={() => setDrawer(false)} />
                </Suspense>
            )}
        </SessionContext>
    );
}

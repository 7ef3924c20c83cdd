import { useEffect, useState, type ReactElement } from 'react';
import { citizens } from '~/api/citizens';
import { agencyTitle } from '~/format/agency';
import { AgencyCode, keepAgency, keptAgency } from './agency';
import { ChooseAgency } from './ChooseAgency';
import { FeedbackPage } from './FeedbackPage';
import { FeedbackStatusPage } from './FeedbackStatusPage';
import { FirstPage } from './FirstPage';
import { LookUpPage } from './LookUpPage';
import { ProcedurePage } from './ProcedurePage';
import { ProceduresPage } from './ProceduresPage';
import { ProblemBox } from './ProblemBox';
import { RatingPage } from './RatingPage';
import { useLoad } from './use_load';

interface CitizenPage {
    path: string;
    title: string;
    /** In the bar, where a phone has little room. */
    short: string;
    /** What the first page says of it. */
    about: string;
    /** Comes by a link only. */
    hidden?: boolean;
    element: (rest: string) => ReactElement;
}

const PAGES: CitizenPage[] = [
    {
        path: 'tra-cuu',
        title: 'Tra cứu hồ sơ',
        short: 'Tra cứu hồ sơ',
        about: 'Hồ sơ đến đâu, đến lượt ai, ngày nào có kết quả',
        element: () => <LookUpPage />,
    },
    {
        path: 'thu-tuc',
        title: 'Thủ tục hành chính',
        short: 'Thủ tục',
        about: 'Cần giấy tờ gì, mất bao lâu, bao nhiêu tiền',
        element: (id) => (id ? <ProcedurePage id={id} /> : <ProceduresPage />),
    },
    {
        path: 'gop-y',
        title: 'Phản ánh, kiến nghị',
        short: 'Phản ánh',
        about: 'Gửi việc chưa tốt, điều muốn đề nghị; xem câu trả lời',
        element: (rest) => (rest === 'tra-loi' ? <FeedbackStatusPage /> : <FeedbackPage />),
    },
    {
        path: 'danh-gia',
        title: 'Đánh giá',
        short: '',
        about: '',
        hidden: true,
        element: () => <RatingPage />,
    },
];
const SHOWN = PAGES.filter(({ hidden }) => !hidden);

/** The words of the address: "/thu-tuc/0190…" is the page and what it shows. */
function shown(): { page: CitizenPage | undefined; rest: string } {
    const [, name = '', rest = ''] = location.pathname.split('/');
    return { page: PAGES.find(({ path }) => path === name), rest };
}

/** What stands around every page of citizens: whose office it is, and the few things that can be done. */
export function CitizenShell() {
    const { page, rest } = shown();
    const agencies = useLoad('agencies', citizens.agencies);
    const [chosen, setChosen] = useState(keptAgency);
    const known = agencies.data?.items;
    const agency = known?.length === 1 ? known[0] : known?.find(({ code }) => code === chosen);
    const title = page?.title ?? 'Trang dành cho người dân';
    useEffect(() => {
        document.title = agency ? `${title} · ${agencyTitle(agency.name)}` : title;
    }, [title, agency]);
    const choose = (code: string) => {
        keepAgency(code);
        setChosen(code);
    };
    return (
        <>
            <a className="skip_link" href="#content">
                Đến nội dung chính
            </a>
            <header>
                <div className="inner">
                    <a className="whose" href="/nguoi-dan">
                        <img src="/favicon.svg" alt="" />
                        <span>
                            <b>{agency ? agencyTitle(agency.name) : 'Ủy ban nhân dân'}</b>
                            <small>Trang dành cho người dân</small>
                        </span>
                    </a>
                    {known && known.length > 1 && agency && (
                        <button type="button" className="quiet" onClick={() => setChosen('')}>
                            Đổi xã, phường
                        </button>
                    )}
                </div>
                <nav aria-label="Các trang">
                    <ul className="inner">
                        {SHOWN.map(({ path, short }) => (
                            <li key={path}>
                                <a href={`/${path}`} aria-current={page?.path === path ? 'page' : undefined}>
                                    {short}
                                </a>
                            </li>
                        ))}
                    </ul>
                </nav>
            </header>
            <main id="content" className="inner">
                {agencies.problem && <ProblemBox problem={agencies.problem} />}
                {known && !agency && <ChooseAgency agencies={known} onChoose={choose} />}
                {agency && (
                    <AgencyCode.Provider value={agency.code}>
                        {page ? page.element(decodeURIComponent(rest)) : <FirstPage pages={SHOWN} />}
                    </AgencyCode.Provider>
                )}
            </main>
        </>
    );
}

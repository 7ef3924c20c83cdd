import { useEffect, useMemo, useRef, useState, type ComponentProps } from 'react';
import { directives, type Directive, type PaperPiece } from '~/api/directives';
import { Tabs } from '~/ui/Tabs';
import { Paper } from './Paper';
import './sheets.css';

/** Pixels above the pictures that the choice of views covers. */
const TABS_HEIGHT = 56;

type PageOf = (page: number) => string;

/** Pictures of the pages of a directive's file: of PDFs and of pictures. */
export function directivePages({ id, attachment }: Directive): PageOf | undefined {
    const drawn = attachment?.media_type === 'application/pdf' || attachment?.media_type.startsWith('image/');
    return drawn ? (page) => directives.page(id, page) : undefined;
}

/** The page where `line` stands. */
function pageAt(paper: PaperPiece[], line: number | null | undefined): number | undefined {
    if (line === null || line === undefined) return undefined;
    return paper.filter((piece) => piece.line <= line).at(-1)?.page ?? undefined;
}

interface Props extends ComponentProps<typeof Paper> {
    /** Where the picture of a page is; without it there is only the text. */
    pageOf?: PageOf | undefined;
}

/** The paper as read, and the pictures of its pages: side by side where there is room, otherwise one or the other. */
export function SheetsBeside({ pageOf, ...text }: Props) {
    const [view, setView] = useState<'text' | 'pictures'>('text');
    const pages = useMemo(() => Math.max(0, ...text.paper.map(({ page }) => page ?? 0)), [text.paper]);
    if (!pageOf || pages === 0) return <Paper {...text} />;
    return (
        <div className={`sheets ${view}`}>
            <div className="sheets_views">
                <Tabs
                    label="Cách xem văn bản gốc"
                    value={view}
                    onChange={setView}
                    options={[
                        { value: 'text', label: 'Chữ đọc được' },
                        { value: 'pictures', label: 'Ảnh trang' },
                    ]}
                />
            </div>
            <div className="sheets_sides">
                <Paper {...text} seen={text.seen !== false && view === 'text'} />
                {view === 'pictures' && <Sheets pages={pages} pageOf={pageOf} shown={pageAt(text.paper, text.line)} />}
            </div>
        </div>
    );
}

function Sheets({ pages, pageOf, shown }: { pages: number; pageOf: PageOf; shown: number | undefined }) {
    const frame = useRef<HTMLDivElement>(null);
    useEffect(() => {
        const scroller = frame.current?.closest<HTMLElement>('.paper_scroll');
        const sheet = shown === undefined ? null : frame.current?.querySelector<HTMLElement>(`[data-page="${shown}"]`);
        if (!scroller || !sheet) return;
        const from = scroller.getBoundingClientRect();
        scroller.scrollTo({ top: scroller.scrollTop + sheet.getBoundingClientRect().top - from.top - TABS_HEIGHT });
    }, [shown]);
    return (
        <div className="sheets_pictures" ref={frame}>
            {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
                <a key={page} href={pageOf(page)} target="_blank" rel="noreferrer" data-page={page}>
                    <img src={pageOf(page)} alt={`Ảnh trang ${page}`} loading="lazy" />
                    <span>trang {page}</span>
                </a>
            ))}
        </div>
    );
}

import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';

const KEY = '/';
const LABEL = 'Tìm nhiệm vụ, văn bản, tệp';

/** Typing goes somewhere already, or a dialog stands over the page. */
function isTaken(target: EventTarget | null): boolean {
    const typed = target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
    return Boolean(typed) || document.querySelector('[role="dialog"]') !== null;
}

/** Finds from every page; the key "/" leads to it. On phones a way to the page that finds. */
export function HeaderSearch() {
    const navigate = useNavigate();
    const { pathname } = useLocation();
    const [asked] = useSearchParams();
    const known = pathname === '/search' ? (asked.get('words') ?? '') : '';
    const [words, setWords] = useState(known);
    const field = useRef<InputRef>(null);
    useEffect(() => setWords(known), [known]);
    useEffect(() => {
        const listen = (event: KeyboardEvent) => {
            if (event.key !== KEY || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
            event.preventDefault();
            field.current?.focus({ cursor: 'all' });
        };
        document.addEventListener('keydown', listen);
        return () => document.removeEventListener('keydown', listen);
    }, []);
    return (
        <>
            <form
                className="top_search"
                role="search"
                aria-label="Tìm trong cả chương trình"
                onSubmit={(event) => {
                    event.preventDefault();
                    const wanted = words.trim();
                    if (wanted) void navigate(`/search?words=${encodeURIComponent(wanted)}`);
                }}
            >
                <Input
                    ref={field}
                    prefix={<SearchOutlined aria-hidden />}
                    suffix={<kbd aria-hidden>{KEY}</kbd>}
                    placeholder={LABEL}
                    aria-label={LABEL}
                    aria-keyshortcuts={KEY}
                    value={words}
                    onChange={(event) => setWords(event.target.value)}
                />
            </form>
            <Link className="top_button top_search_link" to="/search" aria-label={LABEL}>
                <SearchOutlined aria-hidden />
            </Link>
        </>
    );
}

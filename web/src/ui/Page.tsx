import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { rememberedPath } from './filters';

interface Props {
    title: string;
    note?: ReactNode;
    /** The list this page was opened from. */
    up?: { path: string; label: string };
    actions?: ReactNode;
    width?: 'narrow' | 'wide';
    children: ReactNode;
}

/** The frame of every page inside the shell: title, the way up, the page's own acts. */
export function Page({ title, note, up, actions, width, children }: Props) {
    useEffect(() => {
        document.title = `${title} · Sáu Rõ`;
    }, [title]);
    return (
        <div className={width ? `page ${width}` : 'page'}>
            <div className="page_head">
                <div>
                    {up && (
                        <div className="page_trail">
                            <Link to={rememberedPath(up.path)}>← {up.label}</Link>
                        </div>
                    )}
                    <h1>{title}</h1>
                    {note && <p className="page_note">{note}</p>}
                </div>
                {actions && <div className="page_actions">{actions}</div>}
            </div>
            {children}
        </div>
    );
}

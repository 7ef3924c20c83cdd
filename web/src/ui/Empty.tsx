import type { ReactNode } from 'react';

interface Props {
    title: string;
    /** What to do first. */
    children?: ReactNode;
    act?: ReactNode;
}

export function Empty({ title, children, act }: Props) {
    return (
        <div className="empty">
            <h2>{title}</h2>
            {children && <p>{children}</p>}
            {act && <div className="empty_act">{act}</div>}
        </div>
    );
}

import { useId, type ReactNode } from 'react';

interface Props {
    label: string;
    width?: 'half' | 'wide' | 'whole';
    fault?: string | undefined;
    /** What stands there is the program's proposal. */
    proposed?: boolean;
    children: (id: string) => ReactNode;
}

/** A labelled input outside a form, with what the server said of it. */
export function Field({ label, width, fault, proposed, children }: Props) {
    const id = useId();
    return (
        <div className={width ? `field ${width}` : 'field'}>
            <span>
                <label htmlFor={id}>{label}</label>
                {proposed && <span className="proposed">Đề xuất, hãy xem lại</span>}
            </span>
            {children(id)}
            {fault && (
                <span className="field_fault" role="alert">
                    {fault}
                </span>
            )}
        </div>
    );
}

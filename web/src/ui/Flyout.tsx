import { useEffect, useRef, useState, type ReactNode } from 'react';

interface Props {
    /** What the button is called for those who hear the page, when its content does not say it. */
    label?: string;
    button: ReactNode;
    wide?: boolean;
    children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel below it; Escape, a click elsewhere or leaving by Tab closes it. */
export function Flyout({ label, button, wide, children }: Props) {
    const [open, setOpen] = useState(false);
    const frame = useRef<HTMLDivElement>(null);
    const opener = useRef<HTMLButtonElement>(null);

    useEffect(() => {
        if (!open) return;
        const onPointer = (event: PointerEvent) => {
            if (!frame.current?.contains(event.target as Node)) setOpen(false);
        };
        const onKey = (event: KeyboardEvent) => {
            if (event.key !== 'Escape') return;
            setOpen(false);
            opener.current?.focus();
        };
        document.addEventListener('pointerdown', onPointer);
        document.addEventListener('keydown', onKey);
        return () => {
            document.removeEventListener('pointerdown', onPointer);
            document.removeEventListener('keydown', onKey);
        };
    }, [open]);

    return (
        <div
            className="flyout"
            ref={frame}
            onBlur={(event) => {
                if (event.relatedTarget && !frame.current?.contains(event.relatedTarget)) setOpen(false);
            }}
        >
            <button
                type="button"
                className="top_button"
                ref={opener}
                aria-label={label}
                aria-expanded={open}
                onClick={() => setOpen(!open)}
            >
                {button}
            </button>
            {open && (
                <div className={wide ? 'flyout_panel wide' : 'flyout_panel'}>{children(() => setOpen(false))}</div>
            )}
        </div>
    );
}

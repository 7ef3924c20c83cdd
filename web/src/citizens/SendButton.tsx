import type { ReactNode } from 'react';

/** Pressed again while it works, it does nothing. */
export function SendButton({ busy, children }: { busy: boolean; children: ReactNode }) {
    return (
        <button type="submit" className="main_button" aria-busy={busy}>
            {busy ? 'Đang gửi…' : children}
        </button>
    );
}

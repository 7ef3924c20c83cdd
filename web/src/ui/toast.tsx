import { CheckCircleOutlined, CloseOutlined, InfoCircleOutlined } from '@ant-design/icons';
import { useEffect, useSyncExternalStore } from 'react';

interface Toast {
    id: number;
    text: string;
    kind: 'done' | 'trouble';
}

let toasts: Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function change(next: Toast[]): void {
    toasts = next;
    for (const listener of listeners) listener();
}

function show(kind: Toast['kind'], text: string): void {
    change([...toasts, { id: nextId++, text, kind }].slice(-3));
}

/** Short sentences at the foot of the window: something was done, or could not be. */
export const toast = {
    done: (text: string) => show('done', text),
    trouble: (text: string) => show('trouble', text),
};

const SECONDS = { done: 5, trouble: 10 };

function ToastLine({ toast: { id, text, kind } }: { toast: Toast }) {
    const close = () => change(toasts.filter((other) => other.id !== id));
    useEffect(() => {
        const timer = setTimeout(close, SECONDS[kind] * 1000);
        return () => clearTimeout(timer);
    });
    return (
        <div className={`toast ${kind}`}>
            {kind === 'done' ? <CheckCircleOutlined aria-hidden /> : <InfoCircleOutlined aria-hidden />}
            <span>{text}</span>
            <button type="button" className="plain_button" aria-label="Đóng thông báo" onClick={close}>
                <CloseOutlined aria-hidden />
            </button>
        </div>
    );
}

export function Toasts() {
    const shown = useSyncExternalStore(
        (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        () => toasts,
    );
    return (
        <div className="toasts" role="status" aria-live="polite">
            {shown.map((one) => (
                <ToastLine key={one.id} toast={one} />
            ))}
        </div>
    );
}

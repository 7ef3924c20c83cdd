import { useSyncExternalStore } from 'react';

// As wide as review.css needs to show paper and tasks side by side.
const wide = window.matchMedia('(min-width: 961px)');

export function useWide(): boolean {
    return useSyncExternalStore(
        (listener) => {
            wide.addEventListener('change', listener);
            return () => wide.removeEventListener('change', listener);
        },
        () => wide.matches,
    );
}

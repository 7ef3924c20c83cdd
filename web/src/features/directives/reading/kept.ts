import { useSyncExternalStore } from 'react';
import type { Reading } from '~/api/directives';
import type { Draft } from './draft';

/** The directive in hand: kept in the page's memory, so that a look elsewhere loses nothing; never stored. */
export interface InHand {
    file: File;
    reading: Reading;
    draft: Draft;
    /** Set once the file has gone up, so that a second try does not send it again. */
    attachment_id?: string;
}

let inHand: InHand | undefined;
const listeners = new Set<() => void>();

export function keepInHand(next: InHand | undefined): void {
    inHand = next;
    for (const listener of listeners) listener();
}

export function changeDraft(change: (draft: Draft) => Draft): void {
    if (inHand) keepInHand({ ...inHand, draft: change(inHand.draft) });
}

export function useInHand(): InHand | undefined {
    return useSyncExternalStore(
        (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        () => inHand,
    );
}

// A reload or a closed window would lose the corrections: the browser asks first.
window.addEventListener('beforeunload', (event) => {
    if (inHand) event.preventDefault();
});

import { useSyncExternalStore } from 'react';
import type { Directive, Reading } from '~/api/directives';
import type { Draft } from './draft';

/** A paper that was dropped and read, or a directive that waits for its proposal or instruction. */
export type Source = NewPaper | { directive: Directive };

interface NewPaper {
    file: File;
    reading: Reading;
    scan_id?: string | undefined;
    /** Sent with the directive: after a lost answer a second try makes no second directive of the paper. */
    key: string;
}

/** The directive in hand: kept in the page's memory, so that a look elsewhere loses nothing. */
export interface InHand {
    source: Source;
    draft: Draft;
    /** Set once the file has gone up, so that a second try does not send it again. */
    attachment_id?: string;
}

/** The name of the new paper; one that waits goes by its id. */
export const NEW = 'new';

const hands = new Map<string, InHand>();
let shown = NEW;
const listeners = new Set<() => void>();

const nameOf = ({ source }: InHand) => ('directive' in source ? source.directive.id : NEW);

function put(name: string, next: InHand | undefined): void {
    if (next) hands.set(name, next);
    else hands.delete(name);
    for (const listener of listeners) listener();
}

export const keepInHand = (next: InHand) => put(nameOf(next), next);
export const letGo = (one: InHand) => put(nameOf(one), undefined);

/** Changes the draft that is shown. */
export function changeDraft(change: (draft: Draft) => Draft): void {
    const inHand = hands.get(shown);
    if (inHand) put(shown, { ...inHand, draft: change(inHand.draft) });
}

/** What is in hand under that name; it is the one shown from now on. */
export function useInHand(name: string): InHand | undefined {
    shown = name;
    return useSyncExternalStore(
        (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        () => hands.get(name),
    );
}

// A reload or a closed window would lose the corrections: the browser asks first.
window.addEventListener('beforeunload', (event) => {
    if (hands.size > 0) event.preventDefault();
});

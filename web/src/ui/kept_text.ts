import { useRef, useState } from 'react';
import { asProblem } from '~/api/problem';
import { useSession } from '~/layout/session';

/** What was typed, and the key under which it is sent: a second try after a lost answer is not done twice. */
interface Kept<Values> {
    values: Values;
    key: string;
    at: number;
}

/** The server did it at the sending before, and the answer was lost. */
export const DONE_BEFORE = 'request.done_before';

/** A lost connection: the same sending, with the same key, is tried again by itself. */
export const lostAnswer = (failures: number, error: unknown) => failures < 2 && asProblem(error).code === 'network';

/** The server forgets keys after this time, and a text that old is no help any more. */
const LIFE = 14 * 86_400_000;

/** A UUID, also where the page has no https (crypto.randomUUID is missing there). */
export function newKey(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function read<Values>(place: string): Kept<Values> | undefined {
    try {
        const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Kept<Values> | null;
        return kept && Date.now() - kept.at < LIFE ? kept : undefined;
    } catch {
        return undefined;
    }
}

/** A full or forbidden storage must not stop anybody from typing. */
function write(place: string, kept: unknown): void {
    try {
        localStorage.setItem(place, JSON.stringify(kept));
    } catch {
        // The text stands on the page all the same.
    }
}

/**
 * Keeps what this person types under a name, in this browser, until the server has acknowledged it; without a name
 * nothing is kept. The key stays as long as the text does, and changes with it.
 */
export function useKeptText<Values>(name: string | undefined) {
    const { official } = useSession();
    const place = `sauro:${official.id}:${name}`;
    const [found] = useState(() => (name ? read<Values>(place) : undefined));
    const key = useRef('');
    if (!key.current) key.current = found?.key ?? newKey();
    return {
        kept: found?.values,
        key: () => key.current,
        keep: (values: Values) => {
            key.current = newKey();
            if (name) write(place, { values, key: key.current, at: Date.now() });
        },
        forget: () => {
            key.current = newKey();
            if (name) localStorage.removeItem(place);
        },
    };
}

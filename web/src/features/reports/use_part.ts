import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '~/api/problem';
import type { TextBlock } from '~/api/reports';
import { useWriting } from './use_report_writing';

export type PartState =
    | { kind: 'still' }
    | { kind: 'writing' }
    | { kind: 'saving' }
    | { kind: 'saved' }
    | { kind: 'failed'; problem: Problem }
    | { kind: 'conflict'; theirs: string };

const PAUSE_MS = 2000;

/** The server takes the white space at both ends away; what somebody is typing keeps it. */
const same = (one: string, other: string) => one.trim() === other.trim();

/** One part while it is written: saved when the typing pauses and when the field is left. */
export function usePart(part: TextBlock) {
    const { save } = useWriting();
    const [text, setText] = useState(part.text);
    const [state, setState] = useState<PartState>({ kind: 'still' });
    // The text that the server is known to have, and the newest one typed.
    const known = useRef(part.text);
    const typed = useRef(part.text);
    const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
    const torn = useRef(false);

    // Somebody else's text comes in while nothing of one's own is unsaved.
    useEffect(() => {
        if (typed.current !== known.current || same(typed.current, part.text)) return;
        known.current = typed.current = part.text;
        setText(part.text);
    }, [part.text]);

    const send = useCallback(async () => {
        clearTimeout(timer.current);
        const sent = typed.current;
        if (torn.current) return;
        if (sent === known.current) {
            setState((before) => (before.kind === 'writing' ? { kind: 'still' } : before));
            return;
        }
        setState({ kind: 'saving' });
        const saved = await save(part.code, sent, known.current);
        if (saved.done) {
            known.current = sent;
            setState({ kind: typed.current === sent ? 'saved' : 'writing' });
        } else if ('theirs' in saved) {
            torn.current = true;
            setState({ kind: 'conflict', theirs: saved.theirs });
        } else setState({ kind: 'failed', problem: saved.problem });
    }, [save, part.code]);

    const write = useCallback(
        (wanted: string) => {
            typed.current = wanted;
            setText(wanted);
            if (torn.current) return;
            setState({ kind: 'writing' });
            clearTimeout(timer.current);
            timer.current = setTimeout(() => void send(), PAUSE_MS);
        },
        [send],
    );

    const unsaved = state.kind === 'writing' || state.kind === 'saving' || state.kind === 'failed';
    useEffect(() => {
        if (!unsaved) return;
        const warn = (event: BeforeUnloadEvent) => event.preventDefault();
        window.addEventListener('beforeunload', warn);
        return () => window.removeEventListener('beforeunload', warn);
    }, [unsaved]);
    // Leaving the page inside the program saves what is left.
    useEffect(() => () => void send(), [send]);

    const theirs = state.kind === 'conflict' ? state.theirs : '';
    return {
        text,
        state,
        write,
        flush: () => void send(),
        keepMine: () => {
            torn.current = false;
            known.current = theirs;
            void send();
        },
        takeTheirs: () => {
            torn.current = false;
            known.current = typed.current = theirs;
            setText(theirs);
            setState({ kind: 'still' });
        },
    };
}

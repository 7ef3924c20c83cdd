import { useEffect, useState } from 'react';
import { asProblem, type Problem } from '~/api/problem';

export interface Loaded<Answer> {
    data: Answer | undefined;
    problem: Problem | undefined;
}

/** Loads when `key` changes; an answer that comes too late is dropped. A null key loads nothing. */
export function useLoad<Answer>(key: string | null, load: (signal: AbortSignal) => Promise<Answer>): Loaded<Answer> {
    const [loaded, setLoaded] = useState<Loaded<Answer> & { key: string | null }>();
    useEffect(() => {
        if (key === null) return undefined;
        const stop = new AbortController();
        load(stop.signal).then(
            (data) => setLoaded({ key, data, problem: undefined }),
            (error: unknown) => {
                if (!stop.signal.aborted) setLoaded({ key, data: undefined, problem: asProblem(error) });
            },
        );
        return () => stop.abort();
        // What is loaded hangs on the key alone.
    }, [key]);
    return loaded && loaded.key === key ? loaded : { data: undefined, problem: undefined };
}

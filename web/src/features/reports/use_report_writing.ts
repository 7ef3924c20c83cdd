import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { asProblem, type Problem } from '~/api/problem';
import { reports, type Report } from '~/api/reports';

/** How saving a part went; `theirs` is what somebody else wrote into the same part meanwhile. */
export type Saved = { done: true } | { done: false; theirs: string } | { done: false; problem: Problem };

export interface Writing {
    saving: boolean;
    /** Saves one part. `known` is the text that the writer started from. */
    save: (code: string, text: string, known: string) => Promise<Saved>;
}

function textOf(report: Report, code: string): string {
    for (const { blocks } of report.sections)
        for (const block of blocks) if (block.kind === 'text' && block.code === code) return block.text;
    return '';
}

/**
 * Saves the parts of a report one after the other, since each save makes a new version of the whole. When somebody
 * else saved another part first, the save is simply repeated on the newest version; only a part that two people
 * changed is a conflict.
 */
export function useReportWriting({ id, version }: Report): Writing {
    const client = useQueryClient();
    const newest = useRef(version);
    newest.current = Math.max(newest.current, version);
    const before = useRef<Promise<unknown>>(Promise.resolve());
    const [waiting, setWaiting] = useState(0);

    const write = useCallback(
        async (code: string, text: string, known: string): Promise<Saved> => {
            const take = (report: Report) => {
                newest.current = report.version;
                client.setQueryData(['report', id], report);
            };
            for (let tries = 0; ; ++tries) {
                try {
                    take(await reports.write(id, code, { text, version: newest.current }));
                    void client.invalidateQueries({ queryKey: ['reports'] });
                    return { done: true };
                } catch (error) {
                    const problem = asProblem(error);
                    if (problem.status !== 409 || tries > 3) return { done: false, problem };
                }
                try {
                    const latest = await reports.find(id);
                    take(latest);
                    const theirs = textOf(latest, code);
                    if (theirs.trim() !== known.trim() && theirs.trim() !== text.trim()) return { done: false, theirs };
                } catch (error) {
                    return { done: false, problem: asProblem(error) };
                }
            }
        },
        [client, id],
    );

    const save = useCallback(
        (code: string, text: string, known: string) => {
            setWaiting((count) => count + 1);
            const now = before.current.then(() => write(code, text, known));
            before.current = now.finally(() => setWaiting((count) => count - 1));
            return now;
        },
        [write],
    );

    return useMemo(() => ({ saving: waiting > 0, save }), [waiting, save]);
}

export const ReportWriting = createContext<Writing | null>(null);

export function useWriting(): Writing {
    const writing = useContext(ReportWriting);
    if (!writing) throw new Error('useWriting outside a report');
    return writing;
}

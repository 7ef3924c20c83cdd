import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router';

// Filters of a list live in its address; the last ones are kept for the visit, so that the menu leads back to them.
const key = (path: string) => `filters:${path}`;

/** The path of a list with the filters it was last seen with. */
export function rememberedPath(path: string): string {
    return path + (sessionStorage.getItem(key(path)) ?? '');
}

/** The list is opened for the first time in this visit, without filters in the address. */
export function isFirstVisit(path: string): boolean {
    return sessionStorage.getItem(key(path)) === null && window.location.search === '';
}

type Values<Name extends string> = Partial<Record<Name, string>>;

/**
 * The filters `names` of the list at `path`, as text, and a setter that writes them to the address.
 * A value of "" or undefined takes a filter away.
 */
export function useFilters<Name extends string>(
    path: string,
    names: readonly Name[],
): [Values<Name>, (change: Values<Name>) => void] {
    const [search, setSearch] = useSearchParams();
    const text = search.toString();

    useEffect(() => {
        sessionStorage.setItem(key(path), text ? `?${text}` : '');
    }, [path, text]);

    const values: Values<Name> = {};
    for (const name of names) {
        const value = search.get(name);
        if (value) values[name] = value;
    }

    const change = useCallback(
        (wanted: Values<Name>) => {
            setSearch(
                (before) => {
                    const after = new URLSearchParams(before);
                    for (const [name, value] of Object.entries(wanted) as [Name, string | undefined][]) {
                        if (value) after.set(name, value);
                        else after.delete(name);
                    }
                    return after;
                },
                { replace: true },
            );
        },
        [setSearch],
    );

    return [values, change];
}

import { useCallback, useMemo, useState } from 'react';
import type { Choosing } from './Rows';

/**
 * Which items of a list are chosen, over all the pages that were loaded. Of what is loaded anew the newest state
 * stands for it.
 */
export function useChosen<Item extends { id: string }>(items: Item[], nameOf: (item: Item) => string) {
    const [chosen, setChosen] = useState<ReadonlyMap<string, Item>>(new Map());
    const choose = useCallback((wanted: Item[], add: boolean) => {
        setChosen((before) => {
            const after = new Map(before);
            for (const item of wanted) {
                if (add) after.set(item.id, item);
                else after.delete(item.id);
            }
            return after;
        });
    }, []);
    const drop = useCallback((ids: string[]) => {
        setChosen((before) => new Map([...before].filter(([id]) => !ids.includes(id))));
    }, []);
    const choosing: Choosing<Item> = { chosen, choose, nameOf };
    const newest = useMemo(() => {
        const loaded = new Map(items.map((item) => [item.id, item]));
        return [...chosen].map(([id, item]) => loaded.get(id) ?? item);
    }, [items, chosen]);
    return { choosing, chosen: newest, drop };
}

import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Trouble } from './Trouble';
import type { LoadedList } from './use_list';
import { Waiting } from './Waiting';

interface Props<Item> {
    list: LoadedList<Item>;
    empty: ReactNode;
    children: (items: Item[]) => ReactNode;
}

/** Around every list: waiting, trouble, nothing there, the rows, and the way to more. */
export function ListFrame<Item>({ list, empty, children }: Props<Item>) {
    if (list.problem) return <Trouble problem={list.problem} onRetry={list.retry} />;
    return (
        <div className="panel flush">
            {list.waiting && <Waiting lines={8} />}
            {!list.waiting && list.items.length === 0 && empty}
            {list.items.length > 0 && children(list.items)}
            {list.more && (
                <div className="rows_more">
                    <Button loading={list.loadingMore} onClick={list.loadMore}>
                        Xem thêm
                    </Button>
                </div>
            )}
        </div>
    );
}

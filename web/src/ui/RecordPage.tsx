import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '~/api/problem';
import { Page } from './Page';
import { Trouble } from './Trouble';
import { Waiting } from './Waiting';

interface Props<Item> {
    query: UseQueryResult<Item>;
    /** What is called for while it is not there: "Nhiệm vụ". */
    title: string;
    up: { path: string; label: string };
    width?: 'narrow' | 'wide';
    children: (item: Item) => ReactNode;
}

/** The page of one record: waiting for it, what went wrong, or the record. */
export function RecordPage<Item>({ query: { data, error, refetch }, title, up, width, children }: Props<Item>) {
    if (data !== undefined) return children(data);
    return (
        <Page title={title} up={up} width={width}>
            {error ? (
                <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />
            ) : (
                <div className="panel">
                    <Waiting lines={8} />
                </div>
            )}
        </Page>
    );
}

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '~/api/problem';
import { Trouble } from './Trouble';
import { Waiting } from './Waiting';

interface Props<T> {
    answer: UseQueryResult<T>;
    children: (data: T) => ReactNode;
}

/** What the server answered: what went wrong and how to try again, the waiting, or what is made of it. */
export function Answered<T>({ answer: { data, error, refetch }, children }: Props<T>) {
    if (error) return <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />;
    if (data === undefined)
        return (
            <div className="panel">
                <Waiting lines={10} />
            </div>
        );
    return children(data);
}

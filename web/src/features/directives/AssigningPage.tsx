import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router';
import { agencies } from '~/api/agencies';
import { directives } from '~/api/directives';
import { asProblem } from '~/api/problem';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { draftOf } from './reading/draft';
import { keepInHand, useInHand } from './reading/kept';
import { Review } from './reading/Review';

/** A directive that waits: the office head proposes who does what, the leader writes the instruction. */
export default function AssigningPage() {
    const { id = '' } = useParams();
    const inHand = useInHand(id);
    const units = useQuery({ queryKey: ['units'], queryFn: agencies.units, staleTime: 5 * 60_000 });
    const { data, error, refetch } = useQuery({ queryKey: ['directive', id], queryFn: () => directives.find(id) });
    const known = inHand && 'directive' in inHand.source ? inHand.source.directive.version : undefined;
    useEffect(() => {
        // What somebody else has written since is taken over; one's own corrections live as long as nobody did.
        if (data?.draft && data.version !== known) keepInHand({ source: { directive: data }, draft: draftOf(data) });
    }, [data, known]);
    if (data && data.may.length === 0) return <Navigate to={`/directives/${id}`} replace />;
    if (inHand && units.data) return <Review inHand={inHand} units={units.data.items} />;
    const problem = error ?? units.error;
    return (
        <Page title="Giao việc theo văn bản" up={{ path: `/directives/${id}`, label: 'Văn bản' }}>
            {problem ? (
                <Trouble problem={asProblem(problem)} onRetry={() => void refetch()} />
            ) : (
                <div className="panel">
                    <Waiting lines={8} />
                </div>
            )}
        </Page>
    );
}

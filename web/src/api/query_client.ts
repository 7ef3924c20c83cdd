import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** The session ended (or never was): forget who was signed in, and the shell shows the sign-in page. */
function noticeSignedOut(error: unknown): void {
    if (error instanceof Problem && error.status === 401) queryClient.setQueryData(['session'], null);
}

export const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignedOut }),
    mutationCache: new MutationCache({ onError: noticeSignedOut }),
    defaultOptions: {
        queries: {
            staleTime: 15_000,
            retry: (failures, error) =>
                failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 500),
        },
    },
});

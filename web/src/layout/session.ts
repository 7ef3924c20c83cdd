import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { accounts, type Session } from '~/api/accounts';
import { keepCsrfToken } from '~/api/client';
import { Problem } from '~/api/problem';

async function loadSession(): Promise<Session | null> {
    try {
        const session = await accounts.session();
        keepCsrfToken(session.csrf_token);
        return session;
    } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
    }
}

/** Who is signed in: null when nobody is. */
export function useSessionQuery() {
    return useQuery({ queryKey: ['session'], queryFn: loadSession, staleTime: 5 * 60_000 });
}

/** Starts a session that the server has just given; what was loaded for somebody else is forgotten. */
export function useStartSession() {
    const client = useQueryClient();
    return (session: Session) => {
        keepCsrfToken(session.csrf_token);
        client.clear();
        sessionStorage.clear();
        client.setQueryData(['session'], session);
    };
}

export const SessionContext = createContext<Session | null>(null);

/** The session, for everything inside the shell. */
export function useSession(): Session {
    const session = useContext(SessionContext);
    if (!session) throw new Error('useSession outside the shell');
    return session;
}

export function useAbility(): (ability: string) => boolean {
    const { abilities } = useSession();
    return (ability) => abilities.includes(ability);
}

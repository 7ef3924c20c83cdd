import { api } from './client';

/** An official, as every page names one. */
export interface Person {
    id: string;
    name: string;
    post: string;
    unit_id: string;
    unit_name: string;
    role: string;
    role_name: string;
}

export interface Session {
    csrf_token: string;
    official: Person;
    agency: { id: string; code: string; name: string; kind: string; province_name: string };
    abilities: string[];
    today: string;
}

export interface DemoAccount {
    user_name: string;
    name: string;
    post: string;
    role_name: string;
    unit_name: string;
}

export interface SignInOptions {
    agencies: { code: string; name: string }[];
    demo?: { password: string; accounts: DemoAccount[] } | null;
}

export interface Credentials {
    agency: string;
    user_name: string;
    password: string;
}

export interface Notice {
    id: string;
    kind: string;
    text: string;
    link: string;
    created_at: string;
    read_at?: string | null;
}

export interface Notices {
    items: Notice[];
    unread: number;
}

export const accounts = {
    signInOptions: () => api.get<SignInOptions>('/sign_in_options'),
    session: () => api.get<Session>('/session'),
    signIn: (credentials: Credentials) => api.post<Session>('/session', credentials),
    signOut: () => api.delete('/session'),
    signOutEverywhere: () => api.delete('/sessions'),
    changePassword: (body: { current: string; wanted: string }) => api.put<void>('/password', body),
    notices: (unread?: boolean) => api.get<Notices>('/notices', { unread }),
    readNotice: (id: string) => api.post<void>(`/notices/${id}/reading`),
};

import { api, type List } from './client';

export type MailState = 'waiting' | 'sending' | 'sent' | 'failed' | 'interrupted';

/** What was sent by mail, to whom, and what became of it. */
export interface Mail {
    id: string;
    official_id: string;
    official_name: string;
    kind: 'digest' | 'test';
    kind_name: string;
    day: string;
    address: string;
    subject: string;
    state: MailState;
    state_name: string;
    tries: number;
    tried_at: string | null;
    next_try_at: string | null;
    problem: string | null;
}

export interface MailFilters {
    state?: string;
    official_id?: string;
    after?: string;
    limit?: number;
}

export const mails = {
    list: (filters: MailFilters) => api.get<List<Mail>>('/mails', { ...filters }),
    test: () => api.post<Mail>('/mails/test', {}),
};

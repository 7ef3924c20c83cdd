import { api } from './client';

/** One line of the morning's digest. */
export interface DigestItem {
    what: 'task' | 'part' | 'step' | 'mention';
    content: string;
    link: string;
    unit_name: string | null;
    official_name: string | null;
    due_on: string | null;
}

export interface DigestSection {
    code: string;
    name: string;
    /** With those that are left out. */
    total: number;
    items: DigestItem[];
}

export interface Digest {
    day: string;
    working: boolean;
    sections: DigestSection[];
    mail: {
        address: string | null;
        /** One's own wish. */
        wanted: boolean;
        /** The agency sends it at all. */
        of_agency: boolean;
        at: string;
        /** Of today's mail. */
        state: 'waiting' | 'sending' | 'sent' | 'failed' | 'interrupted' | null;
        tried_at: string | null;
    };
}

export const digest = {
    get: () => api.get<Digest>('/digest'),
    wish: (wanted: boolean) => api.put<Digest>('/digest/mail', { wanted }),
};

import { api, keyed, type List } from './client';
import type { Channel } from './dossiers';

export type ApplicantKind = 'person' | 'organisation';

/** người nộp, as a search shows them: masked */
export interface ApplicantFound {
    id: string;
    kind: ApplicantKind;
    name: string;
    number: string | null;
    phone: string;
}

export interface Applicant extends ApplicantFound {
    email: string;
    address: string;
    version: number;
}

/** What a person types; of one who is known, only what has changed. */
export interface ApplicantDraft {
    id?: string;
    kind: ApplicantKind;
    name: string;
    number: string;
    phone: string;
    email: string;
    address: string;
}

export interface HandedPaper {
    name: string;
    originals: number;
    copies: number;
    received: boolean;
}

export interface ItemDraft {
    procedure_id: string;
    subject: string;
    fee: number | null;
    papers: HandedPaper[];
}

export interface Application {
    applicant: ApplicantDraft;
    channel: Channel;
    items: ItemDraft[];
    confirmed?: boolean;
}

/** One dossier that was taken in. */
export interface Received {
    id: string;
    code: string;
    procedure_code: string | null;
    procedure_name: string;
    applicant: string;
    received_at: string;
    due_at: string;
    due_on: string;
    limit_text: string;
    fee: number;
    unit_id: string;
}

export const intake = {
    search: (q: string) => api.get<List<ApplicantFound>>('/applicants', { q }),
    /** A look at personal data: the server records it. */
    applicant: (id: string) => api.get<Applicant>(`/applicants/${id}`),
    receive: (application: Application, key: string) =>
        api.post<{ items: Received[] }>(keyed('/dossiers', key), application),
};

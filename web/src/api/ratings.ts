import { api, type List } from './client';

/** How many results were given, how many citizens answered, and how many of them are satisfied. */
export interface Tally {
    results: number;
    answers: number;
    satisfied: number;
    /** "12,50 %", or that there is no data. */
    response_text: string;
    satisfied_text: string;
}

export interface TallyLine extends Tally {
    key: string;
    name: string | null;
}

export interface Ratings extends Tally {
    /** Answers of 1 to 5. */
    by_score: number[];
    units: TallyLine[];
    procedures: TallyLine[];
    months: TallyLine[];
}

export interface RatingComment {
    id: string;
    rated_on: string;
    score: number;
    comment: string;
    unit_name: string | null;
    procedure_name: string | null;
}

/** Where one citizen says what they think, as text and as a QR code. */
export interface RatingLinkMade {
    address: string;
    qr_size: number;
    qr_path: string;
}

/** Those with words, of them those of who is not satisfied; or answers without words, too. */
export type AnswersShown = 'words' | 'unsatisfied' | 'satisfied' | 'all';

export interface Span {
    from: string;
    to: string;
}

export const ratings = {
    get: (span: Span) => api.get<Ratings>('/ratings', { ...span }),
    comments: (span: Span, only: AnswersShown, after?: string) =>
        api.get<List<RatingComment>>('/ratings/comments', {
            ...span,
            unsatisfied: only === 'unsatisfied' || undefined,
            answers: only === 'all' || only === 'satisfied' ? only : undefined,
            after,
        }),
    link: (dossier_id: string) => api.post<RatingLinkMade>(`/dossiers/${dossier_id}/rating_link`),
};

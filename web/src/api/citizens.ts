import { api, queryString, type List } from './client';
import type { Level } from './dossiers';
import type { Paper } from './procedures';

export interface PublicAgency {
    code: string;
    name: string;
}

/** thủ tục hành chính, as citizens see it */
export interface PublicProcedure {
    id: string;
    code: string | null;
    name: string;
    field: string;
    level: Level | '';
    limit_text: string;
    /** đồng */
    fee: number;
    fee_note: string;
    unit_name: string | null;
}

export interface PublicProcedureWhole extends PublicProcedure {
    source: string;
    papers: Paper[];
    results: string[];
    steps: { name: string; unit_name: string | null }[];
    /** Working days that dossiers of the last twelve months took; null of too few. */
    days: { finished: number; median: number; ninetieth: number } | null;
    /** Why dossiers came back, the most frequent first. */
    reasons: { text: string; dossiers: number }[];
}

export interface FeedbackDraft {
    content: string;
    phone?: string;
    /** No person sees this field: what fills it in is a machine. */
    website?: string;
}

/** What opens a dossier or a feedback: the code that the office gave, and four digits. */
export interface PublicKey {
    code: string;
    digits: string;
}

export interface PublicFeedback {
    code: string;
    received_on: string;
    due_on: string;
    state: 'received' | 'given' | 'answered' | 'dismissed';
    state_name: string;
    overdue: boolean;
    unit_name: string | null;
    answer: string;
    closed_on: string | null;
    satisfied: boolean | null;
    reopened_on: string | null;
    may_reopen: boolean;
}

export interface PublicDossier {
    code: string;
    procedure_name: string | null;
    received_on: string;
    /** 1 to 10 */
    state: number;
    headline: string;
    next: string;
    turn: 'office' | 'citizen' | 'nobody';
    /** The unit that has it; null once it has ended. */
    where: string | null;
    expected_on: string | null;
    late: boolean;
    finished_on: string | null;
    supplement_until: string | null;
    steps: { name: string; unit_name: string | null; state: 'done' | 'now' | 'to_come' }[];
    apologies: { on: string; was_due_on: string | null; due_on: string | null }[];
    /** While the result may still be rated. */
    rating_token: string | null;
}

/** A dossier of the demo that anybody may look up. */
export interface Example extends PublicKey {
    procedure_name: string | null;
    headline: string;
}

export interface RatingAsked {
    procedure_name: string | null;
    used: boolean;
    has_result: boolean;
}

const of = (path: string, agency: string) => path + queryString({ agency });

/** What citizens ask for without signing in; `agency` is the code of the office. */
export const citizens = {
    agencies: (signal: AbortSignal) => api.get<List<PublicAgency>>('/public/agencies', {}, signal),
    procedures: (agency: string, q: string, signal: AbortSignal) =>
        api.get<List<PublicProcedure>>('/public/procedures', { agency, q }, signal),
    procedure: (agency: string, id: string, signal: AbortSignal) =>
        api.get<PublicProcedureWhole>(`/public/procedures/${encodeURIComponent(id)}`, { agency }, signal),
    examples: (agency: string, signal: AbortSignal) => api.get<List<Example>>('/public/examples', { agency }, signal),
    dossier: (agency: string, key: PublicKey) => api.post<PublicDossier>(of('/public/dossier_status', agency), key),
    rating: (agency: string, token: string, signal: AbortSignal) =>
        api.get<RatingAsked>('/public/ratings', { agency, token }, signal),
    rate: (agency: string, token: string, score: number) =>
        api.post<{ comment_key: string }>(of('/public/ratings', agency), { token, score }),
    commentRating: (agency: string, comment_key: string, comment: string) =>
        api.post<void>(of('/public/rating_comments', agency), { comment_key, comment }),
    sendFeedback: (agency: string, draft: FeedbackDraft) =>
        api.post<PublicKey & { due_on: string }>(of('/public/feedback', agency), draft),
    feedback: (agency: string, key: PublicKey) => api.post<PublicFeedback>(of('/public/feedback_status', agency), key),
    reopenFeedback: (agency: string, key: PublicKey, reason: string) =>
        api.post<PublicFeedback>(of('/public/feedback_reopening', agency), { ...key, reason }),
    rateFeedback: (agency: string, key: PublicKey, satisfied: boolean) =>
        api.post<PublicFeedback>(of('/public/feedback_rating', agency), { ...key, satisfied }),
};

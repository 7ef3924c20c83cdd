import { api, type List, type Query } from './client';

export type FeedbackState = 'received' | 'given' | 'answered' | 'dismissed';
export type FeedbackAct = 'answer' | 'give' | 'dismiss';

/** phản ánh, kiến nghị, as lists show it */
export interface FeedbackRow {
    id: string;
    code: string;
    content: string;
    received_at: string;
    due_on: string;
    state: FeedbackState;
    state_name: string;
    overdue: boolean;
    late: boolean;
    unit_id: string | null;
    unit_name: string | null;
    closed_on: string | null;
    satisfied: boolean | null;
    reopened_on: string | null;
    version: number;
}

export interface Feedback extends FeedbackRow {
    phone: string;
    answer: string;
    history: {
        at: string;
        act: string;
        act_name: string;
        /** null: the citizen */
        official_name: string | null;
        unit_name: string | null;
        note: string;
        due_on: string | null;
    }[];
    may: FeedbackAct[];
}

export interface FeedbackFigures {
    received: number;
    dismissed: number;
    open: number;
    open_late: number;
    answered_in_time: number;
    answered_late: number;
    rated: number;
    satisfied: number;
    /** "75,00 %", or that there is no data. */
    in_time_text: string;
    satisfied_text: string;
}

export const feedback = {
    figures: (from: string, to: string) => api.get<FeedbackFigures>('/feedback/figures', { from, to }),
    list: (query: Query, after?: string) => api.get<List<FeedbackRow>>('/feedback', { ...query, after }),
    find: (id: string) => api.get<Feedback>(`/feedback/${id}`),
    give: (id: string, body: { unit_id: string; note?: string; version: number }) =>
        api.post<Feedback>(`/feedback/${id}/assignment`, body),
    answer: (id: string, body: { answer: string; version: number }) =>
        api.post<Feedback>(`/feedback/${id}/answer`, body),
    dismiss: (id: string, body: { reason: string; version: number }) =>
        api.post<Feedback>(`/feedback/${id}/dismissal`, body),
};

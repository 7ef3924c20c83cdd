import { api, keyed } from './client';
import type { FigureQuery } from './figures';

/** Points are whole hundredths; `…_text` is "12,34". */
export interface ScoreItem {
    code: string;
    name: string;
    max: number;
    /** Per cent from which on it gives all points; null: in proportion up to 100. */
    threshold: number | null;
    by_hand: boolean;
    /** Where citizens said it. */
    said_in: 'feedback_in_time' | 'feedback_satisfaction' | 'ratings' | null;
    amount_name: string;
    whole_name: string;
    amount_figures: string[];
    whole_figures: string[];
    less_figures: string[];
    numerator: number | null;
    denominator: number | null;
    rate_text: string | null;
    points: number | null;
    points_text: string | null;
    to_gain: number | null;
    to_gain_text: string | null;
    /** How many more would give all points. */
    missing: number | null;
    entry?: ScoreEntry;
}

export interface ScoreEntry {
    measured_on: string;
    amount: number;
    whole: number;
    source: string;
    official_name: string;
    at: string;
}

interface ScoreTotal {
    points: number;
    points_text: string;
    /** What the items with data could give. */
    known_max: number;
    known_max_text: string;
    max: number;
}

export interface ScoreGroup extends ScoreTotal {
    code: string;
    name: string;
    items: ScoreItem[];
}

export interface ServiceScore extends ScoreTotal {
    from: string;
    to: string;
    may_enter: boolean;
    groups: ScoreGroup[];
    /** Codes of items that could give more, the most first. */
    gains: string[];
}

export interface ScoreDraft {
    item: string;
    measured_on: string;
    amount: number;
    whole: number;
    source: string;
}

export const serviceScore = {
    get: (query: FigureQuery) => api.get<ServiceScore>('/service_score', { ...query }),
    enter: (draft: ScoreDraft, key: string) => api.post<ScoreEntry>(keyed('/service_score/entries', key), draft),
};

import { api } from './client';
import type { DossierRow } from './dossiers';

/** nguy cơ trễ hẹn: what was foretold of an open dossier this morning */
export interface Risk {
    /** Parts of a thousand. */
    late: number;
    likely: boolean;
    /** Working days to the due day. */
    left: number;
    reasons: string[];
    dossier: DossierRow;
}

/** How near the forecasts came: Brier scores in millionths, 0 is best. */
export interface RiskScore {
    foretold: number;
    dossiers: number;
    late: number;
    score: number;
    /** Of always saying the share that was late. */
    base: number;
    low: number;
    high: number;
}

export interface Risks {
    day: string | null;
    listed_from: number;
    likely_from: number;
    items: Risk[];
    score: RiskScore | null;
}

export const risks = { get: () => api.get<Risks>('/risks') };

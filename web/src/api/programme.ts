import { api, downloadPath } from './client';
import type { UnitMatch } from './directives';
import type { TaskDraft } from './tasks';

export type Direction = 'at_least' | 'at_most' | 'fall' | 'rise';
export type Span = 'month' | 'quarter' | 'half' | 'year';
export type Verdict = 'met' | 'not_met' | 'no_data';

export interface Days {
    from: string;
    to: string;
}

/** chỉ tiêu, as it stands in one of its periods; amounts are whole thousandths. */
export interface Indicator extends Days {
    id: string;
    name: string;
    definition: string | null;
    /** Nobody counts it: people enter what they measured. */
    by_hand: boolean;
    needs_base: boolean;
    amount_name: string | null;
    base_name: string | null;
    direction: Direction;
    target: number;
    unit: string;
    target_text: string;
    period: Span;
    unit_id: string | null;
    unit_name: string | null;
    directive_id: string | null;
    directive_code: string | null;
    source_text: string | null;
    source_line: number | null;
    /** "quý IV năm 2026" */
    period_text: string;
    /** The period is not over. */
    running: boolean;
    amount: number | null;
    base: number | null;
    value: number | null;
    value_text: string | null;
    verdict: Verdict;
    verdict_text: string;
    trend: 'better' | 'worse' | 'same' | 'unknown';
    trend_text: string;
    amount_figures: string[];
    base_figures: string[];
    /** The days that the figures count, and those of the base where they are others. */
    counted: Days | null;
    base_counted: Days | null;
    entry: { measured_on: string; evidence: string; official_name: string; at: string } | null;
    may_enter: boolean;
    version: number;
}

export interface IndicatorEntry {
    measured_on: string;
    amount: number;
    base: number | null;
    evidence: string;
    official_name: string;
    at: string;
}

export interface IndicatorDraft {
    name: string;
    definition?: string | null;
    direction: Direction;
    target: number;
    unit: string;
    period: Span;
    unit_id?: string | null;
    directive_id?: string | null;
    source_text?: string | null;
    source_line?: number | null;
    source_page?: number | null;
    /** Takes the place of one in force … */
    replaces?: string;
    /** … or stands beside it. */
    beside?: boolean;
}

/** cách tính: what an indicator can be measured by */
export interface Definition {
    code: string;
    name: string;
    unit: string;
    /** Against the year before. */
    change: boolean;
    by_hand: boolean;
}

/** An indicator in force that is measured alike. */
export interface Same {
    id: string;
    name: string;
    target_text: string;
    directive_code: string | null;
    this_is: 'stricter' | 'looser' | 'same' | null;
}

export interface ReadyProgramme {
    code: string;
    name: string;
    note: string;
    indicators: {
        definition: string;
        name: string;
        direction: Direction;
        target: number;
        unit: string;
        period: Span;
        by_hand: boolean;
        same: Same[];
    }[];
}

export type DutyState = 'no_task' | 'late' | 'soon' | 'waiting';

/** chế độ báo cáo */
export interface ReportDuty {
    id: string;
    name: string;
    recipient: string;
    unit_id: string | null;
    unit_name: string | null;
    deadline_text: string | null;
    occurrences: string[];
    form: string | null;
    task_id: string | null;
    directive_id: string | null;
    directive_code: string | null;
    source_line: number | null;
    state: DutyState;
    next_on: string | null;
    next_task_id: string | null;
    last_sent_on: string | null;
    last_task_id: string | null;
    report: { form: string; form_name: string; from: string; to: string } | null;
    version: number;
}

export interface DutyDraft {
    name: string;
    recipient: string;
    unit_id?: string | null;
    deadline_text?: string | null;
    occurrences: string[];
    form?: string | null;
    task_id?: string | null;
    /** The task that is to fulfil it, given out with it. */
    task?: Omit<TaskDraft, 'ordinal'>;
    directive_id?: string | null;
    source_text?: string | null;
    source_line?: number | null;
    source_page?: number | null;
}

export interface Programme {
    on: string;
    may_manage: boolean;
    indicators: Indicator[];
    report_duties: ReportDuty[];
}

export interface OfferedTarget {
    text: string;
    measure: string;
    name: string;
    definition: string | null;
    direction: Direction;
    target: number;
    target_text: string;
    unit: string;
    period: Span;
    source_line: number | null;
    source_page: number | null;
    suggestions: { definition: string; name: string; by_hand: boolean; confidence: number; same: Same[] }[];
    /** It is in the programme already. */
    indicator_id: string | null;
}

export interface OfferedDuty {
    text: string;
    name: string;
    recipient: string;
    through: string;
    reporter: string[];
    reporter_matches: UnitMatch[];
    deadline_text: string;
    occurrences: string[];
    form: string | null;
    source_line: number;
    source_page: number | null;
    /** Tasks of the directive that are this duty already. */
    tasks: { id: string; content: string; lead_unit_name: string; due_on: string | null }[];
    report_duty_id: string | null;
}

/** What a directive's paper sets, offered to the programme. */
export interface Offer {
    may_manage: boolean;
    targets: OfferedTarget[];
    report_duties: OfferedDuty[];
}

export const programme = {
    get: (on?: string) => api.get<Programme>('/programme', { on }),
    exportPath: (on?: string) => downloadPath('/programme/export.xlsx', { on }),
    definitions: () => api.get<{ items: Definition[] }>('/indicator_definitions'),
    ready: () => api.get<{ items: ReadyProgramme[] }>('/programmes'),
    offer: (directive_id: string) => api.get<Offer>(`/directives/${directive_id}/programme`),
    take: (items: IndicatorDraft[]) => api.post<{ items: { id: string; name: string }[] }>('/indicators', { items }),
    indicator: (id: string) => api.get<Indicator & { entries: IndicatorEntry[] }>(`/indicators/${id}`),
    change: (id: string, body: IndicatorDraft & { version: number }) => api.patch<Indicator>(`/indicators/${id}`, body),
    end: (id: string, body: { reason: string; version: number }) =>
        api.post<Indicator>(`/indicators/${id}/ending`, body),
    enter: (id: string, body: { measured_on: string; amount: number; base?: number; evidence: string }) =>
        api.post<Indicator>(`/indicators/${id}/values`, body),
    takeDuty: (body: DutyDraft) => api.post<ReportDuty>('/report_duties', body),
    changeDuty: (id: string, body: DutyDraft & { version: number }) =>
        api.patch<ReportDuty>(`/report_duties/${id}`, body),
    endDuty: (id: string, body: { reason: string; version: number }) =>
        api.post<ReportDuty>(`/report_duties/${id}/ending`, body),
};

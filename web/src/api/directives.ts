import type { Attachment } from './attachments';
import { api, downloadedFile, downloadPath, keyed, uploadFile, type List } from './client';
import type { DeadlineKind, TaskDraft, TaskRow } from './tasks';

/** One piece of the paper as it was read. */
export interface PaperPiece {
    line: number;
    page?: number | null;
    kind: 'heading' | 'paragraph' | 'table';
    text?: string | null;
    rows?: { line: number; cells: string[] }[] | null;
}

export interface UnitMatch {
    name: string;
    unit_id?: string | null;
    unit_name?: string | null;
    all_units: boolean;
    /** In a hundred; 100 for the unit's own name and for what somebody of the agency said. */
    confidence: number;
    by: '' | 'name' | 'memory' | 'abbreviation' | 'likeness';
}

/** A wording of papers and the unit that somebody of the agency said it means. */
export interface UnitName {
    name: string;
    unit_id: string;
    unit_name: string;
    remembered_by_name: string;
    remembered_at: string;
}

/** What should be mended in a paper, and the rule that says so. */
export interface Finding {
    code: string;
    /** A fault is to be mended; a note may stay as it is. */
    severity: 'fault' | 'note';
    text: string;
    rule: string;
    remedy: string;
    heading: string;
    /** 0: the whole paper. */
    line: number;
    page: number;
}

export interface Source {
    heading?: string | null;
    line: number;
    page?: number | null;
}

export interface ReadTask {
    ordinal: string;
    content: string;
    lead: string[];
    coordinators: string[];
    product: string | null;
    deadline: { text: string | null; kind: DeadlineKind; due_on: string | null; occurrences: string[] | null };
    unclear: string[];
    source: Source;
    /** Where a co-ordinator leads the same work elsewhere in the paper. */
    also: Source[];
    lead_matches: UnitMatch[];
    coordinator_matches: UnitMatch[];
}

export interface ReadDocument {
    code: string | null;
    number: string | null;
    notation: string | null;
    kind: string | null;
    issuer: string | null;
    place: string | null;
    issued_on: string | null;
    subject: string | null;
    recipients: string[];
    signer: { authority: string[]; post: string | null; name: string | null } | null;
    references: { code: string; issued_on: string | null }[];
}

/** What the server understood of a paper; nothing of it is stored. */
export interface Reading {
    document: ReadDocument;
    tasks: ReadTask[];
    findings: Finding[];
    parts: { heading: string; text: string; units: string[]; source: Source }[];
    targets: {
        text: string;
        measure: string;
        at_least: number | null;
        at_most: number | null;
        change: number | null;
        unit: string;
    }[];
    report_duties: {
        text: string;
        about: string | null;
        reporter: string[];
        recipient: string | null;
        through: string | null;
    }[];
    paper: PaperPiece[];
}

/** bản quét: a paper of pictures, read by the server page by page. */
export interface Scan {
    id: string;
    name: string;
    state: 'reading' | 'ready' | 'cancelled' | 'failed';
    pages: number;
    /** Pages that are read. */
    done: number;
    /** Why it failed. */
    message?: string | null;
    /** Once it is ready. */
    reading?: Reading | null;
}

export const isScan = (answer: Reading | Scan): answer is Scan => 'state' in answer;

/** registered and proposed wait for the leader's instruction; only what is issued has tasks. */
export type DirectiveState = 'registered' | 'proposed' | 'issued' | 'withdrawn';

export type DirectiveAct = 'propose' | 'instruct' | 'withdraw';

/** A task as it was understood, before it is given out; `lead_read` is who leads in the paper's words. */
export interface WaitingTask extends TaskDraft {
    lead_read: string[];
    coordinators_unknown: string[];
}

/** bút phê, and what came before it */
export interface Instruction {
    at: string;
    official_name: string;
    post: string;
    kind: string;
    kind_name: string;
    content: string;
}

export interface DirectiveDraft {
    attachment_id?: string | null;
    code?: string | null;
    kind: string;
    notation?: string | null;
    issuer: string;
    place?: string | null;
    issued_on?: string | null;
    subject: string;
    signer_name?: string | null;
    recipients: string[];
    tasks: TaskDraft[];
}

/** văn bản chỉ đạo, as lists show it */
export interface DirectiveRow {
    id: string;
    code?: string | null;
    kind: string;
    kind_name: string;
    issuer: string;
    issued_on?: string | null;
    subject: string;
    /** Counts of its tasks. */
    tasks: number;
    done: number;
    late: number;
    created_at: string;
    state: DirectiveState;
    version: number;
}

export interface Directive extends Omit<DirectiveRow, 'tasks'> {
    paper: PaperPiece[];
    attachment?: Attachment | null;
    recipients: string[];
    signer_name?: string | null;
    tasks: TaskRow[];
    /** While it waits: its tasks as understood or proposed. */
    draft: WaitingTask[] | null;
    instructions: Instruction[];
    may: DirectiveAct[];
}

export type Cover = 'covered' | 'exempt' | 'proposed' | 'open';

/** One item of a directive's body, and the tasks that carry it out. */
export interface CoveragePart {
    position: number;
    heading: string;
    content: string;
    units: string[];
    source_line: number;
    cover: Cover;
    needs_no_task?: string | null;
    task_ids: string[];
    /** Tasks that probably carry it out, until a person says so. */
    proposed: string[];
    version: number;
}

/** mức độ bao phủ */
export interface Coverage {
    sentence: string;
    counts: Record<Cover | 'parts' | 'tasks' | 'done' | 'done_late' | 'doing' | 'late', number>;
    parts: CoveragePart[];
    tasks: TaskRow[];
    may_decide: boolean;
}

export const directives = {
    read: (file: File, onProgress?: (share: number) => void) =>
        uploadFile<Reading | Scan>('/directives/reading', file, onProgress),
    /** The viewer's own that are not issued yet. */
    scans: () => api.get<List<Scan>>('/directive_scans'),
    scan: (id: string) => api.get<Scan>(`/directive_scans/${id}`),
    scanFile: ({ id, name }: Scan) => downloadedFile(`/directive_scans/${id}/file`, name),
    stopScan: (id: string) => api.delete(`/directive_scans/${id}`),
    scanPage: (id: string, page: number) => `/api/directive_scans/${id}/pages/${page}`,
    page: (id: string, page: number) => `/api/directives/${id}/pages/${page}`,
    issue: (draft: DirectiveDraft, key: string) => api.post<Directive>(keyed('/directives', key), draft),
    register: (draft: DirectiveDraft, text: string, key: string) =>
        api.post<Directive>(keyed('/directives', key), { ...draft, text, draft: true }),
    propose: (id: string, body: { text: string; tasks: TaskDraft[]; version: number }) =>
        api.post<Directive>(`/directives/${id}/proposal`, body),
    instruct: (id: string, body: { text: string; tasks: TaskDraft[]; version: number }) =>
        api.post<Directive>(`/directives/${id}/instruction`, body),
    withdraw: (id: string, body: { reason: string; version: number }) =>
        api.post<Directive>(`/directives/${id}/withdrawal`, body),
    list: (query: { q?: string; kind?: string; state?: string; after?: string; limit?: number }) =>
        api.get<List<DirectiveRow>>('/directives', query),
    find: (id: string) => api.get<Directive>(`/directives/${id}`),
    coverage: (id: string) => api.get<Coverage>(`/directives/${id}/coverage`),
    decideCover: (
        id: string,
        position: number,
        body: { task_ids: string[]; needs_no_task?: string | undefined; version: number },
    ) => api.put<Coverage>(`/directives/${id}/coverage/${position}`, body),
    coveragePath: (id: string, form: 'docx' | 'xlsx') => downloadPath(`/directives/${id}/coverage/file.${form}`),
    unitNames: () => api.get<List<UnitName>>('/unit_names'),
    /** A wording of papers means that unit from now on; null forgets it. */
    rememberUnit: (name: string, unit_id: string | null) => api.post<UnitMatch>('/unit_names', { name, unit_id }),
};

import { api, type List } from './client';

export type Direction = 'incoming' | 'outgoing';

/** văn bản: a line of the register of papers in or out */
export interface DocumentRow {
    id: string;
    direction: Direction;
    number: number;
    code?: string | null;
    kind: string;
    kind_name: string;
    subject: string;
    author?: string | null;
    issued_on: string;
    arrived_on?: string | null;
    signer_name?: string | null;
    unit_id?: string | null;
    unit_name?: string | null;
    recipients?: string | null;
    copies?: number | null;
    passed_on?: string | null;
    note?: string | null;
    version: number;
}

export interface DocumentFilters {
    direction?: Direction;
    kind?: string;
    year?: string;
    /** Of arrival, or of issue for what goes out. */
    day?: string;
    q?: string;
}

/** What may still be mended after the number was given. */
export interface DocumentChange {
    subject: string;
    author?: string | null;
    signer_name?: string | null;
    unit_id?: string | null;
    recipients?: string | null;
    copies?: number | null;
    passed_on?: string | null;
    note?: string | null;
}

export interface DocumentDraft extends DocumentChange {
    direction: Direction;
    kind: string;
    issued_on: string;
    code?: string | null;
    arrived_on?: string | null;
}

/** sổ: papers of one direction and year (and kind, going out) whose numbers run together */
export interface Book {
    direction: Direction;
    kind?: string | null;
    kind_name?: string | null;
    /** The number that comes next. */
    next: number;
    /** A paper stands in it: its numbers are no longer to be set. */
    given: boolean;
}

export interface SeriesDraft {
    year: number;
    /** All kinds of that year share one series of numbers. */
    one_series: boolean;
}

export interface Series extends SeriesDraft {
    books: Book[];
}

export interface FirstNumber {
    year: number;
    direction: Direction;
    kind?: string | null;
    number: number;
}

export const documents = {
    list: (filters: DocumentFilters & { after?: string; limit?: number }) =>
        api.get<List<DocumentRow>>('/documents', { ...filters }),
    register: (draft: DocumentDraft) => api.post<DocumentRow>('/documents', draft),
    change: (id: string, body: DocumentChange & { version: number }) =>
        api.patch<DocumentRow>(`/documents/${id}`, body),
    kinds: () => api.get<{ items: { code: string; name: string }[] }>('/document_kinds'),
    series: (year: number) => api.get<Series>('/document_series', { year }),
    changeSeries: (series: SeriesDraft) => api.put<Series>('/document_series', series),
    changeFirstNumber: (first: FirstNumber) => api.put<Series>('/document_series/first_number', first),
};

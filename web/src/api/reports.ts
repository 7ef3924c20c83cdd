import { api, downloadPath, uploadFile, type List } from './client';

export interface ReportForm {
    code: string;
    name: string;
    kind: string;
    /** The office has put its own form, made in Word, in place of the program's. */
    own: boolean;
}

/** báo cáo, as the list shows it */
export interface ReportRow {
    id: string;
    form: string;
    form_name: string;
    from: string;
    to: string;
    state: string;
    updated_at: string;
}

/** A piece of a sentence or a cell: words, a figure (or a sum of `figures`), a share. */
export interface Run {
    text: string;
    figure?: string;
    figures?: string[];
    value?: number;
    /** The figure's rows are of this field only. */
    field?: string;
    share?: string;
    numerator?: number;
    denominator?: number;
}

export interface TextBlock {
    kind: 'text';
    code: string;
    text: string;
    hint: string;
    optional: boolean;
}

export interface SentenceBlock {
    kind: 'sentence';
    runs: Run[];
}

export interface TableBlock {
    kind: 'table';
    code: string;
    head: string[];
    /** The head above each column, or "". */
    groups: string[];
    /** The last row is the total. */
    rows: Run[][];
}

export type Block = TextBlock | SentenceBlock | TableBlock;

export interface Section {
    code: string;
    number: string;
    title: string;
    /** 0 has no heading in the paper. */
    level: number;
    blocks: Block[];
}

export interface Report extends Omit<ReportRow, 'form_name'> {
    form_name: string;
    title: string;
    version: number;
    sections: Section[];
}

export const reports = {
    forms: () => api.get<{ items: ReportForm[] }>('/report_forms'),
    formPath: (code: string) => downloadPath(`/report_forms/${code}/file.docx`),
    changeForm: (code: string, file: File) =>
        uploadFile<void>(`/report_forms/${code}/file.docx`, file, undefined, 'PUT'),
    removeForm: (code: string) => api.delete(`/report_forms/${code}/file.docx`),
    list: (query: { after?: string; limit?: number }) => api.get<List<ReportRow>>('/reports', query),
    open: (body: { form: string; from: string; to: string }) => api.post<Report>('/reports', body),
    find: (id: string) => api.get<Report>(`/reports/${id}`),
    write: (id: string, code: string, body: { text: string; version: number }) =>
        api.put<Report>(`/reports/${id}/texts/${code}`, body),
    filePath: (id: string) => downloadPath(`/reports/${id}/file.docx`),
};

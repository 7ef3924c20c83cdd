import { api, downloadPath, uploadFile, type List } from './client';
import type { SheetColumn, WrongRow } from './sheets';

/** What a column of the sheet may hold. */
export type ImportField =
    | 'code'
    | 'procedure_code'
    | 'procedure_name'
    | 'field'
    | 'level'
    | 'applicant'
    | 'unit'
    | 'channel'
    | 'received_at'
    | 'due_on'
    | 'finished_at'
    | 'state'
    | 'fee'
    | 'payment'
    | 'components_digitised'
    | 'result_electronic';

export interface PreviewRow {
    row: number;
    code: string;
    procedure_name?: string | null;
    field?: string | null;
    unit_name?: string | null;
    applicant?: string | null;
    received_at?: string | null;
    due_on?: string | null;
    finished_at?: string | null;
    state_name?: string | null;
}

/** One field of a known dossier, as it is and as it would be: ISO days, numbers of states, "true". */
export interface FieldChange {
    field: ImportField;
    before: string;
    after: string;
}

export interface ChangedRow {
    row: number;
    code: string;
    fields: FieldChange[];
}

/** A row that shows a state in which the dossier was earlier. */
export interface OlderRow {
    row: number;
    code: string;
    known_state_name: string;
    state_name: string;
}

/** Taking in an export of dossiers: read, looked at, confirmed. */
export interface DossierImport {
    id: string;
    name: string;
    /** finishing: the dossiers are seen; what is left to do ends by itself. */
    state: 'reading' | 'ready' | 'importing' | 'finishing' | 'done' | 'cancelled' | 'failed';
    /** 0 to 1, of the work that is running. */
    progress: number;
    message?: string | null;
    /** As the office calls the system that made the file, once it has named it. */
    source_name?: string | null;
    sheet?: string | null;
    header_row?: number | null;
    columns: SheetColumn<ImportField>[];
    rows: number;
    new: number;
    changed: number;
    unchanged: number;
    /** Rows left out because they show an earlier state. */
    older: number;
    wrong_count: number;
    /** The first 200. */
    wrong: WrongRow[];
    preview: PreviewRow[];
    /** The first 200. */
    changes: ChangedRow[];
    changed_fields: { field: ImportField; count: number }[];
    /** The first 200. */
    older_rows: OlderRow[];
    new_units: string[];
    new_procedures: number;
}

/** What is known only once the file was read. */
type Read = Pick<
    DossierImport,
    'columns' | 'wrong' | 'preview' | 'changes' | 'changed_fields' | 'older_rows' | 'new_units' | 'new_procedures'
>;
const UNREAD: Read = {
    columns: [],
    wrong: [],
    preview: [],
    changes: [],
    changed_fields: [],
    older_rows: [],
    new_units: [],
    new_procedures: 0,
};
type Answer = Omit<DossierImport, keyof Read> & Partial<Read>;
const whole = (answer: Answer): DossierImport => ({ ...UNREAD, ...answer });

export const dossierImports = {
    start: (file: File, onProgress?: (share: number) => void) =>
        uploadFile<Answer>('/dossier_imports', file, onProgress).then(whole),
    find: (id: string) => api.get<Answer>(`/dossier_imports/${id}`).then(whole),
    map: (id: string, columns: { index: number; field: ImportField | null }[]) =>
        api.put<Answer>(`/dossier_imports/${id}/mapping`, { columns }).then(whole),
    /** The columns of the file are remembered under that name. */
    nameSource: (id: string, name: string) => api.put<void>(`/dossier_imports/${id}/source`, { name }),
    confirm: (id: string, take_older: boolean) =>
        api.post<Answer>(`/dossier_imports/${id}/confirmation`, { take_older }).then(whole),
    /** What runs ends soon after; what waits is cancelled at once. */
    cancel: (id: string) => api.delete(`/dossier_imports/${id}`),
    wrongPath: (id: string) => downloadPath(`/dossier_imports/${id}/wrong.xlsx`),
};

/** nguồn: what the columns of a system's exports hold, remembered by their header. */
export interface DossierSource {
    id: string;
    name: string;
    columns: { header: string; field?: ImportField | null }[];
    changed_by_name: string;
    changed_at: string;
}

export const dossierSources = {
    list: () => api.get<List<DossierSource>>('/dossier_sources'),
    forget: (id: string) => api.delete(`/dossier_sources/${id}`),
};

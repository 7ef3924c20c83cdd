import { uploadFile } from './client';
import type { SheetColumn, WrongRow } from './sheets';

/** What a column of a catalogue may hold. */
export type CatalogueField =
    'code' | 'name' | 'field' | 'level' | 'limit' | 'fee' | 'unit' | 'papers' | 'results' | 'source';

export interface ProposedProcedure {
    row: number;
    code: string | null;
    name: string;
    field: string;
    limit_text: string;
    outcome: 'new' | 'changed';
    changes: string[];
}

/** What a catalogue holds and what it would change, or has changed. */
export interface CatalogueReading {
    sheet: string;
    header_row: number;
    /** What the file lacks. */
    message: string | null;
    columns: SheetColumn<CatalogueField>[];
    rows: number;
    new: number;
    changed: number;
    unchanged: number;
    wrong_count: number;
    /** The first 200. */
    wrong: WrongRow[];
    /** The first 200 that are new or changed. */
    preview: ProposedProcedure[];
}

export interface CatalogueTerms {
    valid_from: string;
    source?: string;
    /** Column index → what it holds; guessed when absent. */
    columns?: { index: number; field: CatalogueField | null }[] | undefined;
}

function query({ valid_from, source, columns }: CatalogueTerms) {
    const chosen = columns?.flatMap(({ index, field }) => (field ? [`${index}:${field}`] : []));
    return { valid_from, source, columns: chosen?.join(',') };
}

const send = (path: string, file: File, terms: CatalogueTerms) =>
    uploadFile<CatalogueReading>(path, file, undefined, 'POST', query(terms));

export const procedureImports = {
    read: (file: File, terms: CatalogueTerms) => send('/procedure_readings', file, terms),
    take: (file: File, terms: CatalogueTerms) => send('/procedure_imports', file, terms),
};

/** What every import of a sheet answers. */

/** One column of a sheet and what it was taken for. */
export interface SheetColumn<Field extends string> {
    index: number;
    header: string;
    field?: Field | null;
    samples: string[];
}

/** A row of a sheet that is left out. */
export interface WrongRow {
    row: number;
    code?: string | null;
    /** The column as the file names it. */
    field: string;
    reason: string;
}

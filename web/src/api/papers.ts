import { api, downloadPath } from './client';

/** Who signs, and under which words. */
export interface PaperSignature {
    authority: string[];
    post: string;
    /** In italics under the post: "(Ký và ghi rõ họ tên)". */
    hint: string;
    name: string;
}

export interface PaperTable {
    columns: { head: string; group: string; width: number; number: boolean }[];
    numbered: boolean;
    rows: { bold: boolean; cells: string[] }[];
}

/** Paragraphs, a heading of level 1 to 3, or a table. */
export type PaperBlock = { lines: string[] } | { level: number; heading: string } | { table: PaperTable };

/** văn bản: what its DOCX says, to be shown and printed */
export interface Paper {
    superior: string[];
    issuer: string[];
    number: string;
    /** "YCBS"; without one it is a list of the office's own, without nation and motto. */
    notation: string;
    place: string;
    /** In words. */
    date: string;
    title: string;
    subject: string;
    addressees: string[];
    blocks: PaperBlock[];
    giver: PaperSignature | null;
    signature: PaperSignature;
    recipients: string[];
    /** Where its QR code leads; nothing without one. */
    link: string | null;
    qr_size: number | null;
    qr_path: string | null;
}

export interface RegisterPeriod {
    from: string;
    to: string;
}

export const papers = {
    receipt: (dossier_id: string) => api.get<Paper>(`/dossiers/${dossier_id}/receipt`),
    receiptPath: (dossier_id: string) => downloadPath(`/dossiers/${dossier_id}/receipt.docx`),
    /** Forms 02 to 05, by the number of the act that gave it. */
    form: (dossier_id: string, number: string) => api.get<Paper>(`/dossiers/${dossier_id}/papers/${number}`),
    formPath: (dossier_id: string, number: string) => downloadPath(`/dossiers/${dossier_id}/papers/${number}/docx`),
    slip: (dossier_id: string) => api.get<Paper>(`/dossiers/${dossier_id}/slip`),
    slipPath: (dossier_id: string) => downloadPath(`/dossiers/${dossier_id}/slip.docx`),
    register: (period: RegisterPeriod) => api.get<Paper>('/dossier_register', { ...period }),
    registerPath: (kind: 'docx' | 'xlsx', period: RegisterPeriod) =>
        downloadPath(`/dossier_register.${kind}`, { ...period }),
};

import { api, downloadPath } from './client';

/** giấy tiếp nhận hồ sơ và hẹn trả kết quả, as the paper says it */
export interface Receipt {
    superior: string[];
    issuer: string[];
    number: string;
    notation: string;
    place: string;
    /** In words. */
    date: string;
    title: string;
    lines: string[];
    giver: string;
    giver_name: string;
    receiver: string;
    receiver_name: string;
    hint: string;
    /** Where the QR code leads. */
    link: string;
    qr_size: number;
    qr_path: string;
}

export const receipts = {
    find: (dossier_id: string) => api.get<Receipt>(`/dossiers/${dossier_id}/receipt`),
    path: (dossier_id: string) => downloadPath(`/dossiers/${dossier_id}/receipt.docx`),
};

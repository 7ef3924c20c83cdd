import { api, downloadPath, keyed } from './client';

export type Method = 'cash' | 'transfer' | 'online';

/** One time that a fee was paid, or a wrong entry taken back (below 0). */
export interface Payment {
    id: string;
    /** đồng */
    amount: number;
    method: Method;
    reference: string;
    paid_on: string;
    at: string;
    official_id: string;
    official_name: string;
    cancels_id: string | null;
    reason: string;
    is_cancelled: boolean;
}

export interface DossierPayments {
    fee: number;
    paid: number;
    left: number;
    payment: string;
    /** The clock runs again, because of this entry. */
    resumed: boolean;
    items: Payment[];
}

export interface Sums {
    cash: number;
    transfer: number;
    online: number;
    total: number;
}

export interface DayLine extends Payment {
    dossier_id: string;
    code: string;
    applicant: string;
    procedure_name: string;
}

/** bảng kê thu trong ngày */
export interface PaymentsDay {
    day: string;
    items: DayLine[];
    officials: (Sums & { official_id: string; official_name: string })[];
    sums: Sums;
}

export interface PaymentDraft {
    amount: number;
    method: Method;
    reference?: string;
}

export const payments = {
    ofDossier: (id: string) => api.get<DossierPayments>(`/dossiers/${id}/payments`),
    record: (id: string, draft: PaymentDraft, key: string) =>
        api.post<DossierPayments>(keyed(`/dossiers/${id}/payments`, key), draft),
    cancel: (id: string, reason: string, key: string) =>
        api.post<DossierPayments>(keyed(`/payments/${id}/cancellation`, key), { reason }),
    ofDay: (day: string) => api.get<PaymentsDay>('/payments', { day }),
    dayPath: (day: string) => downloadPath('/payments/export.xlsx', { day }),
};

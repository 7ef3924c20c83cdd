import { api } from './client';

/** giấy tờ đã nộp */
export interface DossierPaper {
    place: number;
    name: string;
    originals: number;
    copies: number;
    received: boolean;
    attachment_id: string | null;
}

export interface ResultFile {
    attachment_id: string;
    name: string;
    official_name: string;
    at: string;
}

export interface DossierFiles {
    items: DossierPaper[];
    results: ResultFile[];
    components_digitised: boolean;
}

export const dossierFiles = {
    find: (id: string) => api.get<DossierFiles>(`/dossiers/${id}/papers`),
    changePaper: (id: string, place: number, paper: { received: boolean; attachment_id: string | null }) =>
        api.put<DossierFiles>(`/dossiers/${id}/papers/${place}`, paper),
    addResult: (id: string, attachment_id: string) =>
        api.post<DossierFiles>(`/dossiers/${id}/results`, { attachment_id }),
    dropResult: (id: string, attachment_id: string) =>
        api.delete<DossierFiles>(`/dossiers/${id}/results/${attachment_id}`),
};

import { api, type List } from './client';

export interface AuditLine {
    id: string;
    at: string;
    official_name: string | null;
    event: string;
    event_name: string;
    record_kind: string;
    record_id?: string | null;
    detail?: string | null;
    address: string;
}

export interface AuditFilters {
    official_id?: string;
    record_id?: string;
    from?: string;
    to?: string;
}

export const audit = {
    list: (filters: AuditFilters & { after?: string; limit?: number }) =>
        api.get<List<AuditLine>>('/audit', { ...filters }),
};

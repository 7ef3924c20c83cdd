import type { Person } from './accounts';
import { api } from './client';

export type UnitKind = 'leaders' | 'office' | 'division' | 'one_stop_centre' | 'service_centre' | 'body';

/** đơn vị */
export interface Unit {
    id: string;
    name: string;
    short_name: string;
    kind: UnitKind;
    from_import: boolean;
    archived: boolean;
    officials: number;
    version: number;
}

/** cán bộ, công chức, viên chức */
export interface Official extends Person {
    user_name?: string | null;
    mail_address?: string | null;
    active: boolean;
    version: number;
}

export interface Role {
    code: string;
    name: string;
    scope: string;
}

export interface UnitDraft {
    name: string;
    short_name: string;
    kind: UnitKind;
    archived?: boolean;
}

export interface OfficialDraft {
    name: string;
    post: string;
    unit_id: string;
    role: string;
    /** Without one, the person cannot sign in. */
    user_name?: string | null;
    /** Where the morning's digest goes. */
    mail_address?: string | null;
    /** Only when it is to be set anew. */
    password?: string | null;
    active?: boolean;
}

export const agencies = {
    /** Of a city; of a commune there are none. */
    communes: () => api.get<{ items: { code: string; name: string }[] }>('/communes'),
    units: () => api.get<{ items: Unit[] }>('/units'),
    officials: (query: { unit_id?: string; q?: string } = {}) => api.get<{ items: Official[] }>('/officials', query),
    addUnit: (draft: UnitDraft) => api.post<Unit>('/units', draft),
    changeUnit: (id: string, body: UnitDraft & { version: number }) => api.patch<Unit>(`/units/${id}`, body),
    addOfficial: (draft: OfficialDraft) => api.post<Official>('/officials', draft),
    changeOfficial: (id: string, body: OfficialDraft & { version: number }) =>
        api.patch<Official>(`/officials/${id}`, body),
    roles: () => api.get<{ items: Role[] }>('/roles'),
};

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
export interface Official {
    id: string;
    name: string;
    post: string;
    unit_id: string;
    unit_name: string;
    role: string;
    role_name: string;
    user_name?: string | null;
    active: boolean;
    version: number;
}

export interface Role {
    code: string;
    name: string;
    scope: string;
}

export const agencies = {
    units: () => api.get<{ items: Unit[] }>('/units'),
    officials: (query: { unit_id?: string; q?: string } = {}) => api.get<{ items: Official[] }>('/officials', query),
    roles: () => api.get<{ items: Role[] }>('/roles'),
};

import { api } from './client';

/** Whose list shows it. */
export type Audience = 'own' | 'unit' | 'agency';
export type FilteredList = 'tasks' | 'directives' | 'documents' | 'dossiers';

/** bộ lọc đã lưu */
export interface SavedFilter {
    id: string;
    list: FilteredList;
    name: string;
    /** As the page's address has it: "state=open&due=late". */
    query: string;
    audience: Audience;
    official_name: string;
    own: boolean;
    /** The viewer's list begins with it. */
    first: boolean;
    may_change: boolean;
    version: number;
}

interface Kept {
    name: string;
    query: string;
    audience: Audience;
}

export interface SavedFilters {
    items: SavedFilter[];
    /** Beyond oneself. */
    may_share: Audience[];
}

export const savedFilters = {
    list: (list: FilteredList) => api.get<SavedFilters>('/saved_filters', { list }),
    add: (body: Kept & { list: FilteredList }) => api.post<SavedFilter>('/saved_filters', body),
    change: (id: string, body: Kept & { version: number }) => api.patch<SavedFilter>(`/saved_filters/${id}`, body),
    remove: (id: string) => api.delete(`/saved_filters/${id}`),
    beginWith: (id: string) => api.put<SavedFilter>(`/saved_filters/${id}/first`, {}),
    beginWithout: (id: string) => api.delete<SavedFilter>(`/saved_filters/${id}/first`),
};

import { api } from './client';

/** The calendar of one's own tasks for a phone; the address is shown once, when it is made. */
export interface Feed {
    made_at?: string | null;
    address?: string | null;
}

export const feed = {
    find: () => api.get<Feed>('/calendar_feed'),
    make: () => api.post<Feed>('/calendar_feed'),
    remove: () => api.delete('/calendar_feed'),
};

import { api, type List } from './client';

/** What an office sets for itself. */
export interface Setting {
    code: string;
    group: string;
    name: string;
    hint: string;
    kind: 'choice' | 'number' | 'yes_no' | 'time' | 'text' | 'secret';
    choices: { value: string; name: string }[];
    min: number;
    max: number;
    /** Of a secret always empty. */
    value: string;
    /** It holds something. */
    is_set: boolean;
    /** What holds until it is changed. */
    standard: string;
    changed_by?: string | null;
    changed_at?: string | null;
}

export const settings = {
    list: () => api.get<List<Setting>>('/settings'),
    change: (code: string, value: string) => api.put<Setting>(`/settings/${code}`, { value }),
};

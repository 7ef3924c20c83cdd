import { api } from './client';
import type { DirectiveRow } from './directives';
import type { DossierRow } from './dossiers';
import type { TaskRow } from './tasks';

export interface HomeNumber {
    code: string;
    value: number;
    tone: 'late' | 'soon' | 'plain';
    link: string;
}

export interface HomeList {
    code: string;
    items: (TaskRow | DossierRow | DirectiveRow)[];
    link: string;
}

export interface Home {
    numbers: HomeNumber[];
    lists: HomeList[];
}

export const home = {
    get: () => api.get<Home>('/home'),
};

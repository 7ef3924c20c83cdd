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
    /** What this office has not begun with yet. */
    first_steps: ('officials' | 'directives' | 'dossiers')[];
}

export const home = {
    get: () => api.get<Home>('/home'),
};

import { api, type List } from './client';
import type { Attachment } from './attachments';
import type { DirectiveRow } from './directives';
import type { DocumentRow } from './documents';
import type { TaskRow } from './tasks';

export const SEARCH_KINDS = ['task', 'directive', 'document', 'attachment'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A piece of text, found or between what was found. */
export interface Run {
    text: string;
    hit: boolean;
}

/** What was found, with its record as its own list shows it; a file comes with the task that it was handed in with. */
export interface SearchHit {
    id: string;
    title: Run[];
    excerpt: Run[];
    task?: TaskRow;
    directive?: Omit<DirectiveRow, 'tasks'>;
    document?: DocumentRow;
    attachment?: Attachment;
}

export interface SearchGroup {
    kind: SearchKind;
    count: number;
    /** More than were counted. */
    more: boolean;
    items: SearchHit[];
    next?: string | null;
}

export interface SearchAnswer {
    /** Everything of the office is in the index. */
    complete: boolean;
    groups: SearchGroup[];
}

export const search = {
    all: (words: string) => api.get<SearchAnswer>('/search', { words }),
    /** Those of one kind, page after page. */
    ofKind: async (words: string, kind: SearchKind, after?: string): Promise<List<SearchHit>> => {
        const { groups } = await api.get<SearchAnswer>('/search', { words, kind, after, limit: 20 });
        return { items: groups[0]?.items ?? [], next: groups[0]?.next ?? null };
    },
};

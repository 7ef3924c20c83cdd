import { api, keyed } from './client';
import type { TaskRow } from './tasks';

/** What may be done to several tasks in one request. */
export type ManyAct = 'assign' | 'remind' | 'approve' | 'cancel' | 'edit' | 'ask_extension' | 'decide_extension';

/** What is said of all of them; each act wants its own part. */
export interface ManySaid {
    official_id?: string;
    note?: string;
    reason?: string;
    due_on?: string;
    granted?: boolean;
}

export interface ManyOutcome {
    act: ManyAct;
    done: number;
    refused: number;
    items: { id: string; done: boolean; code?: string; message?: string }[];
}

export const taskActs = {
    perform: (act: ManyAct, chosen: TaskRow[], said: ManySaid, key?: string) =>
        api.post<ManyOutcome>(keyed('/task_acts', key), {
            act,
            ...said,
            tasks: chosen.map(({ id, version }) => ({ id, version })),
        }),
    exportChosen: (chosen: TaskRow[]) =>
        api.postForFile('/tasks/export.xlsx', { task_ids: chosen.map(({ id }) => id) }),
};

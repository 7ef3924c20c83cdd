/** What shows a task: its page, every list with it, its directive, the first page. */
export function taskChanges(id: string): string[][] {
    return [['task', id], ['tasks'], ['directive'], ['directives'], ['home']];
}

/** The same for several. */
export const TASKS_CHANGES = [['task'], ['tasks'], ['directive'], ['directives'], ['home']];

import type { DirectiveDraft, WaitingTask } from '~/api/directives';
import type { Draft, DraftTask } from './draft';

/** With what the paper says of who leads and helps: a directive that waits keeps it. */
export function taskBody(task: DraftTask, unclear_reason?: string): WaitingTask {
    const {
        key: _key,
        lead_choices: _choices,
        lead_all_units: _all,
        also_at: _also,
        proposed: _proposed,
        ...fields
    } = task;
    const dated = task.deadline_kind === 'date' || task.deadline_kind === 'recurring';
    return {
        ...fields,
        product: task.product.trim() || null,
        deadline_text: task.deadline_text.trim() || null,
        due_on: dated ? task.due_on : null,
        occurrences: task.deadline_kind === 'recurring' ? task.occurrences : null,
        unclear_reason: unclear_reason ?? null,
    };
}

/** `unclear_reason`: the chair's, for the tasks that are not clear; the server keeps it at those only. */
export function bodyOf(
    { document, tasks }: Draft,
    attachment_id: string | null,
    unclear_reason?: string,
): DirectiveDraft {
    return {
        attachment_id,
        code: document.code.trim() || null,
        kind: document.kind,
        notation: document.notation,
        issuer: document.issuer.trim(),
        place: document.place.trim() || null,
        issued_on: document.issued_on,
        subject: document.subject.trim(),
        signer_name: document.signer_name.trim() || null,
        recipients: document.recipients
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        tasks: tasks.map((task) => taskBody(task, unclear_reason)),
    };
}

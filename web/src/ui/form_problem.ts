import type { FormInstance } from 'antd';
import { asProblem, Problem } from '~/api/problem';

/** "tasks[3].due_on" → ["tasks", 3, "due_on"], as forms name their fields. */
export function fieldPath(field: string): (string | number)[] {
    return field
        .split(/[.[\]]+/)
        .filter(Boolean)
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/**
 * Shows the server's field errors at their fields and moves to the first.
 * Returns the problem, for the fields that the form does not have and for the sentence above it.
 */
export function showFieldProblems(form: FormInstance, error: unknown): Problem {
    const problem = asProblem(error);
    const known = problem.fields.filter(({ field }) => form.getFieldInstance(fieldPath(field)) !== undefined);
    if (known.length > 0) {
        form.setFields(known.map(({ field, message }) => ({ name: fieldPath(field), errors: [message] })));
        form.scrollToField(fieldPath(known[0]?.field ?? ''), { block: 'center' });
    }
    const rest = problem.fields.filter((one) => !known.includes(one));
    return new Problem(problem.status, problem.code, problem.message, rest, problem.requestId);
}

import type { Official, Unit } from '~/api/agencies';
import type { Directive, ReadTask, Reading, WaitingTask } from '~/api/directives';
import type { DeadlineKind, Marks } from '~/api/tasks';
import { isLeader } from '~/features/agency/officials';
import { ordinaryUnits } from '~/features/agency/queries';

/** One task while the directive is being checked, before anything is stored. */
export interface DraftTask {
    key: number;
    ordinal: string;
    content: string;
    lead_unit_id: string | null;
    /** The leads as the paper words them, and whether it says "all units". */
    lead_read: string[];
    lead_choices: { unit_id: string; unit_name: string }[];
    lead_all_units: boolean;
    /** Names of the paper that are only alike the unit they were taken for. */
    alike: { name: string; unit_name: string; confidence: number }[];
    coordinator_unit_ids: string[];
    /** Co-ordinators of the paper that are no unit of the agency. */
    coordinators_unknown: string[];
    product: string;
    deadline_text: string;
    deadline_kind: DeadlineKind;
    due_on: string | null;
    occurrences: string[] | null;
    answerable_id: string | null;
    approver_id: string | null;
    /** Those two are the program's proposals, until a person chooses. */
    proposed: Leaders;
    /** Where the paper gives the same work to a co-ordinator. */
    also_at: { heading: string; line: number }[];
    source_line: number | null;
    source_heading: string | null;
    source_page: number | null;
}

/** Who answers for a task, and who approves its result. */
export type Leader = 'answerable_id' | 'approver_id';
export type Leaders = Partial<Record<Leader, string | null>>;

export interface DraftDocument {
    code: string;
    kind: string;
    notation: string | null;
    issuer: string;
    place: string;
    issued_on: string | null;
    subject: string;
    signer_name: string;
    /** One a line. */
    recipients: string;
}

export interface Draft {
    document: DraftDocument;
    tasks: DraftTask[];
}

/** However a paper words it, the reading says it so. */
const ALL_UNITS = 'Các phòng, đơn vị';

let nextKey = 1;

/**
 * Proposed until changed: the signer answers and whoever issues approves, as far as they are leaders of the agency;
 * else the other of the two, else the chair.
 */
export function leadersOf(signer: string | null | undefined, self: string, officials: Official[]): Leaders {
    const leaders = officials.filter(isLeader);
    const signs = leaders.find(({ name }) => name === signer);
    const issues = leaders.find(({ id }) => id === self);
    const chair = leaders.find(({ role }) => role === 'chair');
    return {
        answerable_id: (signs ?? issues ?? chair)?.id ?? null,
        approver_id: (issues ?? signs ?? chair)?.id ?? null,
    };
}

function draftTask(task: ReadTask, ordinary: Unit[], leaders: Leaders): DraftTask {
    const known = task.lead_matches.flatMap(({ unit_id, unit_name, all_units }) =>
        unit_id && unit_name && !all_units ? [{ unit_id, unit_name }] : [],
    );
    const lead = task.lead_matches.length === 1 ? (known[0]?.unit_id ?? null) : null;
    const coordinators = new Set<string>();
    const unknown: string[] = [];
    for (const match of task.coordinator_matches) {
        if (match.all_units) ordinary.forEach(({ id }) => coordinators.add(id));
        else if (match.unit_id) coordinators.add(match.unit_id);
        else unknown.push(match.name);
    }
    if (lead) coordinators.delete(lead);
    return {
        key: nextKey++,
        ordinal: task.ordinal,
        content: task.content,
        lead_unit_id: lead,
        lead_read: task.lead,
        lead_choices: known,
        lead_all_units: task.lead_matches.some(({ all_units }) => all_units),
        alike: [...task.lead_matches, ...task.coordinator_matches].flatMap(({ name, unit_name, confidence }) =>
            unit_name && confidence < 100 ? [{ name, unit_name, confidence }] : [],
        ),
        coordinator_unit_ids: [...coordinators],
        coordinators_unknown: unknown,
        product: task.product ?? '',
        deadline_text: task.deadline.text ?? '',
        deadline_kind: task.deadline.kind,
        due_on: task.deadline.due_on,
        occurrences: task.deadline.occurrences,
        answerable_id: leaders.answerable_id ?? null,
        approver_id: leaders.approver_id ?? null,
        proposed: leaders,
        also_at: task.also.map(({ heading, line }) => ({ heading: heading ?? `dòng ${line}`, line })),
        source_line: task.source.line,
        source_heading: task.source.heading ?? null,
        source_page: task.source.page ?? null,
    };
}

/** What was read as a draft to correct; the leaders are proposed for every task. */
export function draftFrom({ document, tasks }: Reading, units: Unit[], leaders: Leaders): Draft {
    const ordinary = ordinaryUnits(units);
    return {
        document: {
            code: document.code ?? '',
            kind: document.kind ?? '',
            notation: document.notation,
            issuer: document.issuer ?? '',
            place: document.place ?? '',
            issued_on: document.issued_on,
            subject: document.subject ?? '',
            signer_name: document.signer?.name ?? '',
            recipients: document.recipients.join('\n'),
        },
        tasks: tasks.map((task) => draftTask(task, ordinary, leaders)),
    };
}

/** The draft of a directive that waits, to be proposed on or instructed. */
export function draftOf(directive: Directive): Draft {
    return {
        document: {
            code: directive.code ?? '',
            kind: directive.kind,
            notation: null,
            issuer: directive.issuer,
            place: '',
            issued_on: directive.issued_on ?? null,
            subject: directive.subject,
            signer_name: directive.signer_name ?? '',
            recipients: directive.recipients.join('\n'),
        },
        tasks: (directive.draft ?? []).map(waitingTask),
    };
}

function waitingTask(task: WaitingTask): DraftTask {
    return {
        key: nextKey++,
        ordinal: task.ordinal,
        content: task.content,
        lead_unit_id: task.lead_unit_id,
        lead_read: task.lead_read,
        lead_choices: [],
        lead_all_units: task.lead_read.includes(ALL_UNITS),
        alike: [],
        coordinator_unit_ids: task.coordinator_unit_ids,
        coordinators_unknown: task.coordinators_unknown,
        product: task.product ?? '',
        deadline_text: task.deadline_text ?? '',
        deadline_kind: task.deadline_kind,
        due_on: task.due_on ?? null,
        occurrences: task.occurrences ?? null,
        answerable_id: task.answerable_id ?? null,
        approver_id: task.approver_id ?? null,
        proposed: { answerable_id: task.answerable_id ?? null, approver_id: task.approver_id ?? null },
        also_at: [],
        source_line: task.source_line ?? null,
        source_heading: task.source_heading ?? null,
        source_page: task.source_page ?? null,
    };
}

export function newTask(after: DraftTask[], leaders: Leaders): DraftTask {
    return {
        key: nextKey++,
        ordinal: String(after.length + 1),
        content: '',
        lead_unit_id: null,
        lead_read: [],
        lead_choices: [],
        lead_all_units: false,
        alike: [],
        coordinator_unit_ids: [],
        coordinators_unknown: [],
        product: '',
        deadline_text: '',
        deadline_kind: 'none',
        due_on: null,
        occurrences: null,
        also_at: [],
        answerable_id: leaders.answerable_id ?? null,
        approver_id: leaders.approver_id ?? null,
        proposed: leaders,
        source_line: null,
        source_heading: null,
        source_page: null,
    };
}

/** Whether the one who is named is still the program's proposal. */
export function isProposed(task: DraftTask, leader: Leader): boolean {
    return task[leader] !== null && task.proposed[leader] === task[leader];
}

export type Filling = Leaders & { product?: string };

/** The same leaders and product for all tasks: only where nobody has written anything, or everywhere. */
export function fillAll(tasks: DraftTask[], { product, ...leaders }: Filling, everywhere: boolean): DraftTask[] {
    return tasks.map((task) => {
        const filled = { ...task };
        for (const leader of ['answerable_id', 'approver_id'] as const) {
            const wanted = leaders[leader];
            if (!wanted || !(everywhere || task[leader] === null || isProposed(task, leader))) continue;
            filled[leader] = wanted;
            filled.proposed = { ...filled.proposed, [leader]: null };
        }
        if (product && (everywhere || !task.product.trim())) filled.product = product;
        return filled;
    });
}

/** One task for each of the units: "5.1", "5.2", … of "5". */
export function splitByUnit(task: DraftTask, unit_ids: string[]): DraftTask[] {
    return unit_ids.map((unit_id, index) => ({
        ...task,
        key: nextKey++,
        ordinal: `${task.ordinal}.${index + 1}`,
        lead_unit_id: unit_id,
        coordinator_unit_ids: task.coordinator_unit_ids.filter((id) => id !== unit_id),
    }));
}

export function marksOf(task: DraftTask): Marks {
    return {
        person: task.lead_unit_id !== null,
        work: task.content.trim() !== '',
        time: task.deadline_kind !== 'none' && (task.deadline_kind !== 'date' || task.due_on !== null),
        responsibility: task.answerable_id !== null,
        authority: task.approver_id !== null,
        product: task.product.trim() !== '',
    };
}

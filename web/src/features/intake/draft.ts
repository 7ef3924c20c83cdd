import type { ApplicantDraft, ApplicantFound, Application, HandedPaper, ItemDraft } from '~/api/intake';
import type { Procedure, ProcedureVersion } from '~/api/procedures';

/** One procedure on the counter: what is sent, and what the page shows of it. */
export interface DraftItem extends ItemDraft {
    /** Of this page: the same procedure may be handed in twice. */
    key: string;
    code: string | null;
    name: string;
    limit_text: string;
    fee_standard: number;
    fee_note: string;
    /** Which papers the procedure cannot do without, by place. */
    required: boolean[];
}

export interface Draft {
    applicant: ApplicantDraft | undefined;
    /** Whom the search found: shown masked. */
    known: ApplicantFound | undefined;
    channel: Application['channel'];
    items: DraftItem[];
}

export const NOBODY: Draft = { applicant: undefined, known: undefined, channel: 'counter', items: [] };

const newApplicant = (): ApplicantDraft => ({
    kind: 'person',
    name: '',
    number: '',
    phone: '',
    email: '',
    address: '',
});

/** Somebody new, with what was searched for in its field. */
export function applicantFrom(typed: string): ApplicantDraft {
    const digits = typed.replace(/[\s.]/g, '');
    if (!/\d/.test(digits)) return { ...newApplicant(), name: typed.trim() };
    return /^0\d{9}$/.test(digits) ? { ...newApplicant(), phone: digits } : { ...newApplicant(), number: digits };
}

/** Somebody known: nothing of theirs is sent unless it is typed anew. */
export const applicantOf = (found: ApplicantFound): ApplicantDraft => ({
    ...newApplicant(),
    id: found.id,
    kind: found.kind,
});

const paperOf = ({ name, originals, copies }: ProcedureVersion['papers'][number]): HandedPaper => ({
    name,
    originals,
    copies,
    received: false,
});

/** The procedure as it is in force today; nothing where it has no version yet. */
export function itemOf(procedure: Procedure, key: string): DraftItem | undefined {
    const version = procedure.versions.find(({ id }) => id === procedure.in_force_id);
    if (!version) return undefined;
    return {
        key,
        procedure_id: procedure.id,
        code: procedure.code,
        name: procedure.name,
        limit_text: version.limit_text,
        fee_standard: version.fee,
        fee_note: version.fee_note ?? '',
        subject: '',
        fee: version.fee,
        papers: version.papers.map(paperOf),
        required: version.papers.map(({ required }) => required),
    };
}

/** Required papers that have not come. */
export const missing = (item: DraftItem) =>
    item.papers.filter(({ received }, at) => !received && item.required[at] === true);

export const applicationOf = (draft: Draft, applicant: ApplicantDraft, confirmed: boolean): Application => ({
    applicant,
    channel: draft.channel,
    items: draft.items.map(({ procedure_id, subject, fee, papers }) => ({ procedure_id, subject, fee, papers })),
    confirmed,
});

import type { DirectiveState } from '~/api/directives';

export const DIRECTIVE_STATES: Record<DirectiveState, string> = {
    registered: 'Chờ đề xuất',
    proposed: 'Chờ bút phê',
    issued: 'Đã giao việc',
    withdrawn: 'Đã rút',
};

/** Whose turn it is, while a directive waits; nothing once its tasks are given out. */
export function DirectiveStateTag({ state }: { state: DirectiveState }) {
    if (state === 'issued') return null;
    return <span className={`tag ${state === 'withdrawn' ? 'quiet' : 'accent'}`}>{DIRECTIVE_STATES[state]}</span>;
}

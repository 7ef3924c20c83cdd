import { attachments } from '~/api/attachments';
import { directives, type Directive } from '~/api/directives';
import { bodyOf, taskBody } from './body';
import { keepInHand, type InHand } from './kept';

/** What can be done with the paper in hand: given out in one step, or the office's way with three. */
export type Step = 'issue' | 'register' | 'propose' | 'instruct';

export interface Words {
    /** What is written on the directive: the clerk's note, the proposal, the instruction. */
    text: string;
    /** The chair's reason for what is not clear. */
    unclear_reason?: string | undefined;
}

export const STEP_WORDS: Record<Step, { title: string; label: string; hint: string; done: string }> = {
    issue: { title: 'Ban hành và giao việc', label: '', hint: '', done: 'Đã ban hành và giao việc.' },
    register: {
        title: 'Đăng ký, chờ đề xuất',
        label: 'Ghi chú (không bắt buộc)',
        hint: 'Chánh Văn phòng được báo để đề xuất giao việc. Chưa đơn vị nào được giao.',
        done: 'Đã đăng ký văn bản, chờ đề xuất.',
    },
    propose: {
        title: 'Trình lãnh đạo',
        label: 'Ý kiến đề xuất',
        hint: 'Ví dụ: Giao Phòng Kinh tế chủ trì, Phòng Văn hóa - Xã hội phối hợp, xong trước ngày 20.',
        done: 'Đã trình lãnh đạo bút phê.',
    },
    instruct: {
        title: 'Bút phê, giao việc',
        label: 'Ý kiến chỉ đạo (bút phê)',
        hint: 'Ví dụ: Đồng ý như đề xuất. Báo cáo tôi trước ngày 20.',
        done: 'Đã bút phê và giao việc.',
    },
};

/** The file of a new paper goes up only now, and the directive after it. */
export async function send(step: Step, inHand: InHand, { text, unclear_reason }: Words): Promise<Directive> {
    const { source, draft } = inHand;
    if ('directive' in source) {
        const { id, version } = source.directive;
        const tasks = draft.tasks.map((task) => taskBody(task, unclear_reason));
        return step === 'propose'
            ? directives.propose(id, { text, tasks, version })
            : directives.instruct(id, { text, tasks, version });
    }
    const attachment_id = inHand.attachment_id ?? (await attachments.upload(source.file)).id;
    keepInHand({ ...inHand, attachment_id });
    const body = bodyOf(draft, attachment_id, unclear_reason);
    return step === 'register' ? directives.register(body, text, source.key) : directives.issue(body, source.key);
}

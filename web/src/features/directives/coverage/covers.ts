import type { Cover } from '~/api/directives';

/** In the order in which they are shown, with the tag that each has. */
export const COVERS: { cover: Cover; label: string; tag: string }[] = [
    { cover: 'covered', label: 'Đã có nhiệm vụ', tag: 'done' },
    { cover: 'exempt', label: 'Không cần nhiệm vụ riêng', tag: 'quiet' },
    { cover: 'proposed', label: 'Chờ xác nhận nhiệm vụ', tag: 'soon' },
    { cover: 'open', label: 'Chưa có nhiệm vụ', tag: 'late' },
];

import type { SearchKind } from '~/api/search';

export const KIND_NAMES: Record<SearchKind, string> = {
    task: 'Nhiệm vụ',
    directive: 'Văn bản chỉ đạo',
    document: 'Văn bản đến, đi',
    attachment: 'Tệp đính kèm',
};

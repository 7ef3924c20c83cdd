import type { Official } from '~/api/agencies';

/** Only the chair and the vice chairs decide and approve results. */
export function isLeader({ role }: Official): boolean {
    return role === 'chair' || role === 'vice_chair';
}

/** "Nguyễn Thị Hạnh, Chủ tịch", to choose from. */
export function officialOption({ id, name, post }: Official) {
    return { value: id, label: `${name}, ${post}` };
}

/** The two people whom a task names besides the one who does it. */
export const LEADERS = [
    { name: 'answerable_id', label: 'Lãnh đạo chịu trách nhiệm', only: () => true },
    { name: 'approver_id', label: 'Người duyệt kết quả', only: isLeader },
] as const;

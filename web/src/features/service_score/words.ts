import type { ScoreItem } from '~/api/service_score';

/** What an item counts. */
export function unitOf({ by_hand, amount_name }: ScoreItem): string {
    if (!by_hand) return 'hồ sơ';
    return amount_name.charAt(0).toLowerCase() + amount_name.slice(1);
}

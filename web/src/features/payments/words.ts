import type { Method } from '~/api/payments';

export const METHOD_NAMES: Record<Method, string> = {
    cash: 'Tiền mặt',
    transfer: 'Chuyển khoản',
    online: 'Trực tuyến',
};

/** What shows a fee that was paid. */
export const changesOf = (dossier_id: string) => [
    ['payments', dossier_id],
    ['payments_day'],
    ['dossier', dossier_id],
    ['figures'],
];

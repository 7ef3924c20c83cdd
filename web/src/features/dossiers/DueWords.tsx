import type { DossierRow } from '~/api/dossiers';
import { daysBetween, localDay } from '~/format/date';
import { useSession } from '~/layout/session';
import { Due } from '~/ui/Due';
import { isPausing } from './words';

type DueOf = Pick<DossierRow, 'due_on' | 'finished_at' | 'overdue' | 'at_risk' | 'state' | 'outcome'>;

/** How the finish or today stands to the due day, in words. */
function wordsOf({ due_on, finished_at, overdue, at_risk, state, outcome }: DueOf, today: string): string {
    if (!due_on) return '';
    if (finished_at) {
        if (outcome !== 'result') return '';
        const days = daysBetween(due_on, localDay(finished_at));
        return days > 0 ? `quá hạn ${days} ngày` : days === 0 ? 'đúng hạn' : `trước hạn ${-days} ngày`;
    }
    if (isPausing(state)) return 'đang tạm dừng';
    const days = daysBetween(today, due_on);
    if (overdue) return `quá hạn ${-days} ngày`;
    if (days === 0) return 'hôm nay';
    return at_risk ? `sắp đến hạn, còn ${days} ngày` : `còn ${days} ngày`;
}

/** The due day of a dossier; late and soon by sign, words and colour. */
export function DueWords({ dossier }: { dossier: DueOf }) {
    const { today } = useSession();
    if (!dossier.due_on) return <span className="soft">Không có</span>;
    const { overdue, at_risk, finished_at, state } = dossier;
    const paused = !finished_at && isPausing(state) ? 'paused' : undefined;
    const tone = overdue ? 'late' : at_risk ? 'soon' : paused;
    return <Due on={dossier.due_on} tone={tone} words={wordsOf(dossier, today)} />;
}

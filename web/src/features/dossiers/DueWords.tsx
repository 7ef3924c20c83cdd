import { ClockCircleOutlined, ExclamationCircleOutlined, PauseCircleOutlined } from '@ant-design/icons';
import type { DossierRow } from '~/api/dossiers';
import { date, daysBetween, localDay } from '~/format/date';
import { useSession } from '~/layout/session';
import { isPausing } from './words';

type Due = Pick<DossierRow, 'due_on' | 'finished_at' | 'overdue' | 'at_risk' | 'state' | 'outcome'>;

/** How the finish or today stands to the due day, in words. */
function wordsOf({ due_on, finished_at, overdue, at_risk, state, outcome }: Due, today: string): string {
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
export function DueWords({ dossier }: { dossier: Due }) {
    const { today } = useSession();
    if (!dossier.due_on) return <span className="soft">Không có</span>;
    const tone = dossier.overdue ? 'late' : dossier.at_risk ? 'soon' : '';
    const words = wordsOf(dossier, today);
    return (
        <span className={`due ${tone}`}>
            {dossier.overdue && <ExclamationCircleOutlined aria-hidden />}
            {!dossier.overdue && dossier.at_risk && <ClockCircleOutlined aria-hidden />}
            {!dossier.finished_at && isPausing(dossier.state) && <PauseCircleOutlined aria-hidden />}
            <span>
                <span className="number">{date(dossier.due_on)}</span>
                {words && (
                    <>
                        {' '}
                        <span className="due_words">{words}</span>
                    </>
                )}
            </span>
        </span>
    );
}

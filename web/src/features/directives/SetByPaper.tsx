import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Directive } from '~/api/directives';
import { programme } from '~/api/programme';
import { count } from '~/format/number';
import { useAbility } from '~/layout/session';

/** What the paper sets besides its tasks, and how much of it the programme has taken. */
export function SetByPaper({ directive: { id, state } }: { directive: Directive }) {
    const sees = useAbility()('programme_see') && state !== 'withdrawn';
    const { data } = useQuery({
        queryKey: ['directive', id, 'programme'],
        queryFn: () => programme.offer(id),
        enabled: sees,
    });
    if (!data) return null;
    const { targets, report_duties, may_manage } = data;
    if (targets.length + report_duties.length === 0) return null;
    const taken =
        targets.filter(({ indicator_id }) => indicator_id).length +
        report_duties.filter(({ report_duty_id }) => report_duty_id).length;
    const all = targets.length + report_duties.length;
    const found = [
        targets.length > 0 && `${count(targets.length)} chỉ tiêu`,
        report_duties.length > 0 && `${count(report_duties.length)} chế độ báo cáo`,
    ].filter(Boolean);
    return (
        <section className="panel set_by_paper" aria-label="Chỉ tiêu và chế độ báo cáo">
            <p>
                Văn bản nêu {found.join(' và ')}
                {taken > 0 &&
                    (taken === all ? ', đã ở trong chương trình' : `; ${count(taken)} mục đã ở trong chương trình`)}
                .
            </p>
            <Link to={`/directives/${id}/programme`}>
                {may_manage && taken < all ? 'Đưa vào chương trình' : 'Xem từng mục'}
            </Link>
        </section>
    );
}

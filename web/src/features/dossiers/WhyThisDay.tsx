import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { dossiers, type Dossier, type DossierDeadline } from '~/api/dossiers';
import { asProblem } from '~/api/problem';
import { date } from '~/format/date';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';

/** Day by day from the receipt to the due day, and whether the day in the file follows from the procedure's limit. */
export function WhyThisDay({ dossier: { id } }: { dossier: Dossier }) {
    const query = useQuery({
        queryKey: ['dossier', id, 'deadline'],
        queryFn: () => dossiers.deadline(id),
        refetchOnWindowFocus: false,
    });
    return (
        <section className="panel" aria-labelledby="dossier_why">
            <h2 id="dossier_why">Vì sao hạn là ngày này?</h2>
            {query.isPending && <Waiting />}
            {query.error && <Trouble problem={asProblem(query.error)} onRetry={() => void query.refetch()} />}
            {query.data && <Explained why={query.data} />}
        </section>
    );
}

const DOUBTFUL: DossierDeadline['agreement'][] = ['differs', 'no_due_day'];

function Explained({ why }: { why: DossierDeadline }) {
    const { agreement, note, procedure_id, source, valid_from, lines } = why;
    return (
        <>
            <p className={DOUBTFUL.includes(agreement) ? 'dossier_doubt' : undefined}>{note}</p>
            {lines.length > 0 && (
                <ol className="dossier_clock">
                    {lines.map(({ code, text }, at) => (
                        <li key={`${at} ${code}`}>{text}</li>
                    ))}
                </ol>
            )}
            {source && (
                <p className="soft">
                    Theo {source}, áp dụng từ {date(valid_from)}.
                </p>
            )}
            {procedure_id && (
                <p>
                    <Link to={`/procedures/${procedure_id}`}>Xem thủ tục</Link>
                </p>
            )}
        </>
    );
}

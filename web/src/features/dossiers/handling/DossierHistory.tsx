import { Link } from 'react-router';
import type { Dossier, DossierHolding, DossierLine } from '~/api/dossiers';
import { date, instant } from '~/format/date';
import '~/ui/history.css';

/** "1 giờ 20 phút", of office hours. */
function workingTime(minutes: number): string {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return `${rest} phút`;
    return rest === 0 ? `${hours} giờ` : `${hours} giờ ${rest} phút`;
}

/** Who had the dossier, and for how much working time. */
export function DossierHoldings({ holdings }: { holdings: DossierHolding[] }) {
    return (
        <section className="panel" aria-labelledby="dossier_holdings">
            <h2 id="dossier_holdings">Ai giữ hồ sơ bao lâu</h2>
            <ul className="dossier_holdings">
                {holdings.map(({ unit_name, official_name, step_name, from, to, working_minutes }) => (
                    <li key={from + (to ?? '')}>
                        <span>
                            <b>{official_name ?? unit_name}</b>
                            {step_name && <span className="soft">, {step_name}</span>}
                        </span>
                        <span className="number">
                            {workingTime(working_minutes)} làm việc{to === null && ', đang giữ'}
                        </span>
                    </li>
                ))}
            </ul>
        </section>
    );
}

/** What was done, the newest first, with the forms that went to the citizen. */
export function DossierHistory({ dossier: { id, history = [] } }: { dossier: Dossier }) {
    return (
        <section className="panel" aria-labelledby="dossier_history">
            <h2 id="dossier_history">Lịch sử</h2>
            <ol className="history">
                {history.map((line) => (
                    <li key={line.number}>
                        <b>{line.act_name}</b>
                        <Where line={line} />
                        {line.note && <p>{line.note}</p>}
                        {line.due_before && line.due_after && (
                            <p>
                                Hạn từ {date(line.due_before)} thành {date(line.due_after)}.
                            </p>
                        )}
                        {line.limit_on && <p>Bổ sung đến hết ngày {date(line.limit_on)}.</p>}
                        {line.paper !== null && line.paper > 1 && (
                            <p className="no_print">
                                <Link to={`/dossiers/${id}/papers/${line.number}`}>
                                    Mẫu {`0${line.paper}`.slice(-2)}
                                    {line.form_code && `, số ${line.form_code}`}
                                </Link>
                            </p>
                        )}
                        <small className="soft">
                            {line.official_name ?? 'Chương trình'}, <time dateTime={line.at}>{instant(line.at)}</time>
                        </small>
                    </li>
                ))}
            </ol>
        </section>
    );
}

function Where({ line: { act, to_unit_name, to_official_name } }: { line: DossierLine }) {
    if (act === 'hand_over' || act === 'hand_back')
        return <span> đến {[to_official_name, to_unit_name].filter(Boolean).join(', ') || 'người khác'}</span>;
    return to_unit_name && act !== 'received' ? <span>, chuyển về {to_unit_name}</span> : null;
}

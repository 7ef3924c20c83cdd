import type { Dossier, DossierStep } from '~/api/dossiers';
import { date } from '~/format/date';

const STANDING: Record<DossierStep['standing'], string> = {
    done: 'Đã qua',
    now: 'Đang ở bước này',
    to_come: 'Sắp tới',
};

/** Where the dossier is, what is next, and by which day each step should end. */
export function DossierWay({ dossier }: { dossier: Dossier }) {
    const { held, steps = [], came_from, limit_on, finished_at, delivery } = dossier;
    if (!held) return null;
    return (
        <section className="panel" aria-labelledby="dossier_way">
            <h2 id="dossier_way">{finished_at ? 'Quá trình giải quyết' : 'Hồ sơ đang ở đâu'}</h2>
            <p className="dossier_held">
                <b>{held.official_name ?? held.unit_name}</b>
                {held.official_name && `, ${held.unit_name}`}
                {!held.official_name && !finished_at && ' (chưa có người nhận xử lý)'}
            </p>
            {came_from && !finished_at && (
                <p className="soft">Nhận từ {came_from.official_name ?? came_from.unit_name}.</p>
            )}
            {limit_on && <p className="dossier_doubt">Chờ người nộp bổ sung đến hết ngày {date(limit_on)}.</p>}
            {delivery && (
                <p>
                    Kết quả đã trả cho <b>{delivery.receiver}</b>
                    {delivery.signed ? ', đã ký nhận.' : ', chưa ký nhận.'}
                </p>
            )}
            {steps.length > 0 && (
                <ol className="dossier_steps">
                    {steps.map((step) => (
                        <li key={step.step} className={step.standing} aria-current={step.standing === 'now' && 'step'}>
                            <b>{step.name}</b>
                            <span className="soft">
                                {[step.unit_name, step.ends_on && `xong trước hết ngày ${date(step.ends_on)}`]
                                    .filter(Boolean)
                                    .join(', ')}
                            </span>
                            <span className="only_heard">{STANDING[step.standing]}</span>
                        </li>
                    ))}
                </ol>
            )}
        </section>
    );
}

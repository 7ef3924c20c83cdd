import type { PublicDossier } from '~/api/citizens';
import { date, weekday } from '~/format/date';

const TURNS: Record<PublicDossier['turn'], string> = {
    office: 'Đến lượt cơ quan',
    citizen: 'Đến lượt ông/bà',
    nobody: 'Đã kết thúc',
};

interface Props {
    dossier: PublicDossier;
    onAnother: () => void;
}

/** Where a dossier is, whose turn it is, what comes next. */
export function DossierShown({ dossier, onAnother }: Props) {
    const { code, procedure_name, received_on, headline, next, turn, where, supplement_until, rating_token } = dossier;
    return (
        <article>
            <p className="soft">
                Hồ sơ {code}
                {procedure_name && <b className="named">{procedure_name}</b>}
            </p>
            <section className={`turn ${turn}`} role="status">
                <p className="whose_turn">{TURNS[turn]}</p>
                <h1>{headline}</h1>
                <p>{next}</p>
                {supplement_until && <p>Hạn bổ sung: {day(supplement_until)}.</p>}
            </section>
            {rating_token && (
                <p>
                    <a className="main_button" href={`/danh-gia?t=${encodeURIComponent(rating_token)}`}>
                        Đánh giá việc giải quyết hồ sơ
                    </a>
                </p>
            )}
            <dl className="facts">
                <div>
                    <dt>Ngày nộp</dt>
                    <dd>{date(received_on)}</dd>
                </div>
                <Expected dossier={dossier} />
                {where && (
                    <div>
                        <dt>Hồ sơ đang ở</dt>
                        <dd>{where}</dd>
                    </div>
                )}
            </dl>
            <Apologies apologies={dossier.apologies} />
            <Steps steps={dossier.steps} />
            <p>
                <button type="button" className="quiet" onClick={onAnother}>
                    Xem hồ sơ khác
                </button>
            </p>
        </article>
    );
}

const day = (iso: string) => `${weekday(iso)}, ${date(iso)}`;

function Expected({ dossier: { expected_on, late, finished_on } }: { dossier: PublicDossier }) {
    if (finished_on)
        return (
            <div>
                <dt>Giải quyết xong</dt>
                <dd>{day(finished_on)}</dd>
            </div>
        );
    if (!expected_on) return null;
    return (
        <div>
            <dt>Ngày hẹn trả kết quả</dt>
            <dd>
                {day(expected_on)}
                {late && <small className="late">Đã quá hẹn. Ông/bà có thể hỏi Bộ phận Một cửa.</small>}
            </dd>
        </div>
    );
}

function Apologies({ apologies }: Pick<PublicDossier, 'apologies'>) {
    if (apologies.length === 0) return null;
    return (
        <section>
            <h2>Cơ quan đã xin lỗi vì trễ hẹn</h2>
            <ul className="plain">
                {apologies.map(({ on, was_due_on, due_on }) => (
                    <li key={on}>
                        Ngày {date(on)}: {was_due_on && `hẹn ngày ${date(was_due_on)} `}
                        {due_on && `đổi sang ngày ${date(due_on)}`}
                    </li>
                ))}
            </ul>
        </section>
    );
}

const STEP_WORDS = { done: 'đã xong', now: 'đang làm', to_come: '' };

function Steps({ steps }: Pick<PublicDossier, 'steps'>) {
    if (steps.length === 0) return null;
    return (
        <section>
            <h2>Các bước</h2>
            <ol className="steps">
                {steps.map(({ name, unit_name, state }) => (
                    <li key={name} className={state} aria-current={state === 'now' ? 'step' : undefined}>
                        <b>{name}</b>
                        <small>{[unit_name, STEP_WORDS[state]].filter(Boolean).join(', ')}</small>
                    </li>
                ))}
            </ol>
        </section>
    );
}

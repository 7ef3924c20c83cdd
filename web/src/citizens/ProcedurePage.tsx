import { citizens, type PublicProcedureWhole } from '~/api/citizens';
import { count } from '~/format/number';
import { useAgency } from './agency';
import { ProblemBox } from './ProblemBox';
import { daysWords, feeWords, LEVEL_WORDS, sheets } from './procedure_words';
import { useLoad } from './use_load';

export function ProcedurePage({ id }: { id: string }) {
    const agency = useAgency();
    const { data, problem } = useLoad(`${agency}|${id}`, (signal) => citizens.procedure(agency, id, signal));
    return (
        <>
            <p>
                <a href="/thu-tuc">‹ Tất cả thủ tục</a>
            </p>
            {problem && <ProblemBox problem={problem} />}
            {data && <Whole procedure={data} />}
        </>
    );
}

function Whole({ procedure }: { procedure: PublicProcedureWhole }) {
    const { name, code, field, limit_text, level, unit_name, papers, results, source } = procedure;
    return (
        <article>
            <h1>{name}</h1>
            <p className="soft">
                {field}
                {code && `, mã ${code}`}
            </p>
            <dl className="facts">
                <div>
                    <dt>Thời hạn giải quyết</dt>
                    <dd>
                        {limit_text}
                        <RealDays procedure={procedure} />
                    </dd>
                </div>
                <div>
                    <dt>Phí, lệ phí</dt>
                    <dd>{feeWords(procedure)}</dd>
                </div>
                {unit_name && (
                    <div>
                        <dt>Nơi giải quyết</dt>
                        <dd>{unit_name}</dd>
                    </div>
                )}
                {LEVEL_WORDS[level] && (
                    <div>
                        <dt>Cách nộp</dt>
                        <dd>{LEVEL_WORDS[level]}</dd>
                    </div>
                )}
            </dl>
            <Papers papers={papers} />
            <Reasons reasons={procedure.reasons} />
            {results.length > 0 && (
                <section>
                    <h2>Kết quả nhận được</h2>
                    <ul className="plain">
                        {results.map((one) => (
                            <li key={one}>{one}</li>
                        ))}
                    </ul>
                </section>
            )}
            <Steps steps={procedure.steps} />
            <p className="soft">Căn cứ: {source}</p>
        </article>
    );
}

/** What it took in truth, beside what the rules allow. */
function RealDays({ procedure: { days } }: { procedure: PublicProcedureWhole }) {
    if (!days) return null;
    return (
        <small>
            Thực tế 12 tháng qua: một nửa trong {count(days.finished)} hồ sơ {daysWords(days.median)}
            {days.ninetieth > days.median && `, chín phần mười ${daysWords(days.ninetieth)}`}.
        </small>
    );
}

/** What others had to come back for. */
function Reasons({ reasons }: Pick<PublicProcedureWhole, 'reasons'>) {
    if (reasons.length === 0) return null;
    return (
        <section>
            <h2>Vì sao hồ sơ hay bị trả lại hoặc phải bổ sung</h2>
            <ul className="plain">
                {reasons.map(({ text, dossiers }) => (
                    <li key={text}>
                        {text} <span className="soft">({count(dossiers)} hồ sơ)</span>
                    </li>
                ))}
            </ul>
        </section>
    );
}

function Papers({ papers }: Pick<PublicProcedureWhole, 'papers'>) {
    if (papers.length === 0) return null;
    return (
        <section>
            <h2>Giấy tờ cần mang theo</h2>
            <ol className="papers">
                {papers.map((one) => (
                    <li key={one.name}>
                        <b>{one.name}</b>
                        <small>
                            {sheets(one)}
                            {!one.required && (sheets(one) ? ', nếu có' : 'nếu có')}
                        </small>
                    </li>
                ))}
            </ol>
        </section>
    );
}

function Steps({ steps }: Pick<PublicProcedureWhole, 'steps'>) {
    if (steps.length === 0) return null;
    return (
        <section>
            <h2>Hồ sơ đi qua những bước nào</h2>
            <ol className="papers">
                {steps.map(({ name, unit_name }) => (
                    <li key={name}>
                        <b>{name}</b>
                        {unit_name && <small>{unit_name}</small>}
                    </li>
                ))}
            </ol>
        </section>
    );
}

import type { Instruction } from '~/api/directives';
import { instant } from '~/format/date';

/** What was written on the directive on its way: registration, proposal, instruction (bút phê). */
export function Instructions({ instructions }: { instructions: Instruction[] }) {
    if (instructions.length === 0) return null;
    return (
        <section className="panel" aria-labelledby="instructions_title">
            <h2 id="instructions_title">Ý kiến xử lý</h2>
            <ol className="instructions">
                {instructions.map(({ at, kind, kind_name, official_name, post, content }) => (
                    <li key={`${at} ${kind}`} className={kind}>
                        <b>{kind_name}</b>
                        {content && <p>{content}</p>}
                        <small className="soft">
                            {official_name}, {post}, <time dateTime={at}>{instant(at)}</time>
                        </small>
                    </li>
                ))}
            </ol>
        </section>
    );
}

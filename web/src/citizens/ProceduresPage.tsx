import { useState } from 'react';
import { citizens, type PublicProcedure } from '~/api/citizens';
import { useAgency } from './agency';
import { ProblemBox } from './ProblemBox';
import { feeWords } from './procedure_words';
import { useLoad } from './use_load';
import { useLater } from './use_later';

/** Most that are shown before the citizen narrows the search. */
const SHOWN = 40;

export function ProceduresPage() {
    const agency = useAgency();
    const [words, setWords] = useState(() => new URLSearchParams(location.search).get('tim') ?? '');
    const wanted = useLater(words.trim());
    const { data, problem } = useLoad(`${agency}|${wanted}`, (signal) => citizens.procedures(agency, wanted, signal));
    return (
        <>
            <h1>Thủ tục hành chính</h1>
            <form role="search" onSubmit={(event) => event.preventDefault()}>
                <label htmlFor="words">Ông/bà cần làm giấy tờ gì?</label>
                <input
                    id="words"
                    type="search"
                    value={words}
                    maxLength={200}
                    placeholder="Ví dụ: khai sinh, chứng thực"
                    onChange={(event) => setWords(event.target.value)}
                />
            </form>
            {problem && <ProblemBox problem={problem} />}
            {data && <Found items={data.items} words={wanted} />}
        </>
    );
}

function Found({ items, words }: { items: PublicProcedure[]; words: string }) {
    const shown = items.slice(0, SHOWN);
    return (
        <>
            <p className="soft" aria-live="polite">
                {items.length === 0 && words && 'Không tìm thấy thủ tục nào có những từ này. Hãy thử ít từ hơn.'}
                {items.length === 0 && !words && 'Cơ quan chưa đưa thủ tục nào lên trang này.'}
                {items.length > 0 && `${items.length} thủ tục`}
                {items.length > SHOWN && `, đang hiện ${SHOWN} thủ tục đầu. Hãy gõ thêm từ để tìm nhanh hơn.`}
            </p>
            <ul className="cards">
                {shown.map((one) => (
                    <li key={one.id}>
                        <a href={`/thu-tuc/${one.id}`}>
                            <b>{one.name}</b>
                            <span>{one.limit_text}</span>
                            <span>{feeWords(one)}</span>
                        </a>
                    </li>
                ))}
            </ul>
        </>
    );
}

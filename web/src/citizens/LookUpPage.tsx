import { useState } from 'react';
import { citizens, type PublicDossier, type PublicKey } from '~/api/citizens';
import { useAgency } from './agency';
import { DossierShown } from './DossierShown';
import { KeyFields } from './KeyFields';
import { ProblemBox } from './ProblemBox';
import { SendButton } from './SendButton';
import { useLoad } from './use_load';
import { useSend } from './use_send';

export function LookUpPage() {
    const agency = useAgency();
    const [key, setKey] = useState<PublicKey>(() => ({
        code: new URLSearchParams(location.search).get('ma') ?? '',
        digits: '',
    }));
    const { answer, setAnswer, problem, busy, start } = useSend<PublicDossier | undefined, PublicKey>((body) =>
        citizens.dossier(agency, body),
    );
    if (answer) return <DossierShown dossier={answer} onAnother={() => setAnswer(undefined)} />;
    return (
        <>
            <h1>Hồ sơ của tôi đến đâu rồi?</h1>
            <form
                onSubmit={(event) => {
                    event.preventDefault();
                    start({ code: key.code.trim(), digits: key.digits });
                }}
            >
                <KeyFields
                    value={key}
                    onChange={setKey}
                    codeLabel="Mã hồ sơ"
                    codeExample="H24.242-261121-0001"
                    codeHint="In trên giấy tiếp nhận và hẹn trả kết quả."
                    digitsHint="Của số điện thoại, hoặc của số định danh (căn cước) đã khai khi nộp."
                />
                {problem && <ProblemBox problem={problem} />}
                <SendButton busy={busy}>Xem hồ sơ</SendButton>
            </form>
            <Examples onChoose={setKey} />
        </>
    );
}

/** In a demonstration, and there only, codes to try. */
function Examples({ onChoose }: { onChoose: (key: PublicKey) => void }) {
    const agency = useAgency();
    const { data } = useLoad(agency, (signal) => citizens.examples(agency, signal));
    if (!data || data.items.length === 0) return null;
    return (
        <section>
            <h2>Dùng thử với hồ sơ hư cấu</h2>
            <ul className="choices">
                {data.items.map(({ code, digits, procedure_name, headline }) => (
                    <li key={code}>
                        <button type="button" className="wide" onClick={() => onChoose({ code, digits })}>
                            {code}, 4 số {digits}
                            <small>
                                {procedure_name}: {headline}
                            </small>
                        </button>
                    </li>
                ))}
            </ul>
        </section>
    );
}

import type { PublicAgency } from '~/api/citizens';
import { agencyTitle } from '~/format/agency';

interface Props {
    agencies: PublicAgency[];
    onChoose: (code: string) => void;
}

/** Where one program serves several communes. */
export function ChooseAgency({ agencies, onChoose }: Props) {
    return (
        <>
            <h1>Ông/bà cần việc ở xã, phường nào?</h1>
            <ul className="choices">
                {agencies.map(({ code, name }) => (
                    <li key={code}>
                        <button type="button" className="wide" onClick={() => onChoose(code)}>
                            {agencyTitle(name)}
                        </button>
                    </li>
                ))}
            </ul>
        </>
    );
}

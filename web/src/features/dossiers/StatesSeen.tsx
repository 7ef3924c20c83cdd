import type { StateSeen } from '~/api/dossiers';
import { date } from '~/format/date';

/** The states in which imports have shown a dossier that another system handles. */
export function StatesSeen({ states }: { states: StateSeen[] }) {
    return (
        <section className="panel" aria-labelledby="dossier_states">
            <h2 id="dossier_states">Trạng thái qua các lần nhập</h2>
            <ul className="dossier_pauses">
                {states.map(({ state_name, seen_on, import_name, source_name }, index) => (
                    <li key={index}>
                        <b>{state_name}</b>
                        <span>
                            theo tệp nhập ngày <span className="number">{date(seen_on)}</span>
                            <span className="soft"> ({source_name || import_name})</span>
                        </span>
                    </li>
                ))}
            </ul>
        </section>
    );
}

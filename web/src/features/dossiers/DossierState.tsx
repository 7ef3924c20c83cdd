import type { DossierRow } from '~/api/dossiers';
import { isPausing, stateName } from './words';

type State = Pick<DossierRow, 'state' | 'state_name' | 'outcome'>;

export function DossierState({ dossier: { state, state_name, outcome } }: { dossier: State }) {
    const tone = outcome === 'result' ? 'done' : outcome || isPausing(state) ? 'quiet' : 'accent';
    return <span className={`tag ${tone} dossier_state`}>{state_name || stateName(state)}</span>;
}

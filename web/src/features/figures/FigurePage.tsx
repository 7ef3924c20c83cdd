import { useParams, useSearchParams } from 'react-router';
import type { FigureQuery } from '~/api/figures';
import { useOfficials, useUnits } from '~/features/agency/queries';
import { periodWords, thisYear } from '~/format/period';
import { useSession } from '~/layout/session';
import { Page } from '~/ui/Page';
import { FigureRows } from './FigureRows';
import { QUERY_NAMES } from './question';
import { FIGURE_NAMES, narrowedWords } from './words';
import './figures.css';

const UP = { path: '/figures', label: 'Số liệu' };
const UP_OF_RESULTS = { path: '/scoreboard', label: 'Kết quả nhiệm vụ' };

/** One figure: exactly the rows that it counts. */
export default function FigurePage() {
    const { code = '' } = useParams();
    const { today } = useSession();
    const [search] = useSearchParams();
    const year = thisYear(today);
    const query: FigureQuery = { from: search.get('from') ?? year.from, to: search.get('to') ?? year.to };
    for (const name of QUERY_NAMES) {
        const value = search.get(name);
        if (value) query[name] = value;
    }
    const unit = useUnits().find(({ id }) => id === query.unit_id);
    const official = useOfficials().find(({ id }) => id === query.official_id);
    const where = [
        `Kỳ ${periodWords(query)}`,
        unit?.name,
        official?.name,
        query.nobody && 'chưa giao người',
        ...narrowedWords(query),
    ];
    return (
        <Page
            title={FIGURE_NAMES[code] ?? 'Số liệu'}
            note={where.filter(Boolean).join(', ')}
            up={code.startsWith('dossiers.') ? UP : UP_OF_RESULTS}
            width="wide"
        >
            <FigureRows code={code} query={query} />
        </Page>
    );
}

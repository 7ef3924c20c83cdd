import type { FigureQuery } from '~/api/figures';
import { Answered } from '~/ui/Answered';
import { AskedPage } from './AskedPage';
import { Course } from './Course';
import { FigureGroups } from './FigureGroups';
import { useFigures } from './queries';
import type { RowsQuestion } from './question';
import { useAsked } from './use_asked';

/** Every figure of a period; each leads to its rows. */
export default function FiguresPage() {
    return (
        <AskedPage
            asked={useAsked('/figures')}
            title="Số liệu hồ sơ thủ tục hành chính"
            note={(period) => `Kỳ ${period}. Bấm vào một số để xem đúng những hồ sơ được đếm.`}
        >
            {(query, onRows) => <Shown query={query} onRows={onRows} />}
        </AskedPage>
    );
}

function Shown({ query, onRows }: { query: FigureQuery; onRows: (question: RowsQuestion) => void }) {
    return (
        <Answered answer={useFigures(query)}>
            {(data) => (
                <>
                    <FigureGroups data={data} query={query} onShare={onRows} />
                    <Course query={query} />
                </>
            )}
        </Answered>
    );
}

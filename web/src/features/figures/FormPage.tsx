import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { figures, type FigureQuery } from '~/api/figures';
import { Answered } from '~/ui/Answered';
import { Empty } from '~/ui/Empty';
import { AskedPage } from './AskedPage';
import { FigureGroups } from './FigureGroups';
import { FormIdentities } from './FormIdentities';
import { FormTable } from './FormTable';
import { useFigures } from './queries';
import type { RowsQuestion } from './question';
import { useAsked } from './use_asked';

/** Biểu II.06a: control of procedures in a period, by field; each number leads to its rows. */
export default function FormPage() {
    return (
        <AskedPage
            asked={useAsked('/figures/form_ii06a')}
            title="Biểu II.06a: kiểm soát thủ tục hành chính"
            note={(period) => `Kỳ ${period}. Bấm vào một số để xem đúng những hồ sơ được đếm.`}
            plain
            sheet={(query) => figures.formPath(query)}
        >
            {(query, onRows) => <Shown query={query} onRows={onRows} />}
        </AskedPage>
    );
}

function Shown({ query, onRows }: { query: FigureQuery; onRows: (question: RowsQuestion) => void }) {
    const answer = useQuery({
        queryKey: ['form_ii06a', query],
        queryFn: () => figures.form(query),
        placeholderData: keepPreviousData,
    });
    const fine = useFigures(query);
    return (
        <Answered answer={answer}>
            {(data) =>
                data.lines.length === 0 ? (
                    <Empty title="Không có hồ sơ nào trong kỳ">Hãy chọn kỳ khác, hoặc nhập hồ sơ của kỳ này.</Empty>
                ) : (
                    <>
                        <FormTable form={data} query={query} onSum={onRows} />
                        <FormIdentities form={data} query={query} />
                        {fine.data && (
                            <section aria-labelledby="form_fine">
                                <h2 id="form_fine" className="form_fine">
                                    Số liệu chi tiết hơn
                                </h2>
                                <FigureGroups data={fine.data} query={query} onShare={onRows} />
                            </section>
                        )}
                    </>
                )
            }
        </Answered>
    );
}

import { figures, type FigureQuery } from '~/api/figures';
import { DossierRows } from '~/features/dossiers/DossierRows';
import { count } from '~/format/number';
import { Empty } from '~/ui/Empty';
import { ListFrame } from '~/ui/ListFrame';
import { useList } from '~/ui/use_list';

interface Props {
    code: string;
    query: FigureQuery;
}

/** Exactly the rows behind a figure, and their number. */
export function FigureRows({ code, query: { from, to, unit_id, field } }: Props) {
    const query = { from, to, unit_id, field };
    const list = useList(['figure_rows', code, query], (after) => figures.rows(code, { ...query, after, limit: 50 }));
    return (
        <>
            <p className="figure_total" role="status">
                {list.total !== undefined && (
                    <>
                        Tổng số: <b className="number">{count(list.total)}</b> hồ sơ
                    </>
                )}
            </p>
            <ListFrame list={list} empty={<Empty title="Không có hồ sơ nào">Số liệu này trong kỳ là 0.</Empty>}>
                {(items) => <DossierRows items={items} />}
            </ListFrame>
        </>
    );
}

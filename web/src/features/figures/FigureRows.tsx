import type { ReactNode } from 'react';
import { figures, type CountedDocument, type CountedReading, type CountedTask, type FigureQuery } from '~/api/figures';
import type { DossierRow } from '~/api/dossiers';
import { DossierRows } from '~/features/dossiers/DossierRows';
import { count } from '~/format/number';
import { Empty } from '~/ui/Empty';
import { ListFrame } from '~/ui/ListFrame';
import { useList } from '~/ui/use_list';
import { CountedDocuments, CountedReadings, CountedTasks } from './CountedRows';
import { figureQuery } from './question';

interface Props {
    code: string;
    query: FigureQuery;
}

/** Exactly the rows behind a figure, and their number. */
export function FigureRows({ code, query }: Props) {
    const [register] = code.split('.');
    if (register === 'tasks' || register === 'parts')
        return (
            <Counted<CountedTask>
                code={code}
                query={query}
                what={WORDS[code] ?? (register === 'parts' ? 'phần việc' : 'nhiệm vụ')}
            >
                {(items) => <CountedTasks items={items} />}
            </Counted>
        );
    if (register === 'documents')
        return (
            <Counted<CountedDocument> code={code} query={query} what="văn bản">
                {(items) => <CountedDocuments items={items} />}
            </Counted>
        );
    if (register === 'readings')
        return (
            <Counted<CountedReading> code={code} query={query} what="văn bản">
                {(items) => <CountedReadings items={items} />}
            </Counted>
        );
    return (
        <Counted<DossierRow> code={code} query={query} what="hồ sơ">
            {(items) => <DossierRows items={items} />}
        </Counted>
    );
}

/** Acts are counted one by one: a task may stand here twice. */
const WORDS: Record<string, string> = {
    'tasks.returned': 'lượt',
    'tasks.extended': 'lượt',
    'tasks.extensions_asked': 'lượt',
    'tasks.extensions_refused': 'lượt',
    'tasks.reminders': 'lượt',
    'tasks.reminders_automatic': 'lượt',
};

interface CountedProps<Row> extends Props {
    what: string;
    children: (items: Row[]) => ReactNode;
}

function Counted<Row>({ code, query, what, children }: CountedProps<Row>) {
    const asked = figureQuery(query);
    const list = useList(['figure_rows', code, asked], (after) =>
        figures.rows<Row>(code, { ...asked, after, limit: 50 }),
    );
    return (
        <>
            <p className="figure_total" role="status">
                {list.total !== undefined && (
                    <>
                        Tổng số: <b className="number">{count(list.total)}</b> {what}
                    </>
                )}
            </p>
            <ListFrame list={list} empty={<Empty title={`Không có ${what} nào`}>Số liệu này trong kỳ là 0.</Empty>}>
                {children}
            </ListFrame>
        </>
    );
}

import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { figures, type FigureQuery } from '~/api/figures';
import { asProblem } from '~/api/problem';
import { periodWords } from '~/format/period';
import { Empty } from '~/ui/Empty';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { FigureGroups } from './FigureGroups';
import { FormIdentities } from './FormIdentities';
import { FormTable } from './FormTable';
import { Narrowing } from './Narrowing';
import { useFigures } from './queries';
import type { RowsQuestion } from './question';
import { useAsked } from './use_asked';
import { Views } from './Views';
import './figures.css';

const RowsDrawer = lazy(() => import('./RowsDrawer'));

/** Biểu II.06a: control of procedures in a period, by field; each number leads to its rows. */
export default function FormPage() {
    const asked = useAsked('/figures/form_ii06a');
    const [question, setQuestion] = useState<RowsQuestion>();
    const { query } = asked;
    return (
        <Page
            title="Biểu II.06a: kiểm soát thủ tục hành chính"
            note={query && `Kỳ ${periodWords(query)}. Bấm vào một số để xem đúng những hồ sơ được đếm.`}
            width="wide"
            actions={
                <>
                    <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                        In
                    </Button>
                    {query && (
                        <Button icon={<FileExcelOutlined aria-hidden />} href={figures.formPath(query)}>
                            Xuất Excel
                        </Button>
                    )}
                </>
            }
        >
            <Views query={query} />
            <Narrowing asked={asked} plain />
            {query ? (
                <Shown query={query} onRows={setQuestion} />
            ) : (
                <p className="soft">Hãy chọn đủ hai ngày của kỳ.</p>
            )}
            <Suspense>{question && <RowsDrawer question={question} onClose={() => setQuestion(undefined)} />}</Suspense>
        </Page>
    );
}

function Shown({ query, onRows }: { query: FigureQuery; onRows: (question: RowsQuestion) => void }) {
    const { data, error, refetch } = useQuery({
        queryKey: ['form_ii06a', query],
        queryFn: () => figures.form(query),
        placeholderData: keepPreviousData,
    });
    const fine = useFigures(query);
    if (error) return <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />;
    if (!data)
        return (
            <div className="panel">
                <Waiting lines={10} />
            </div>
        );
    if (data.lines.length === 0)
        return <Empty title="Không có hồ sơ nào trong kỳ">Hãy chọn kỳ khác, hoặc nhập hồ sơ của kỳ này.</Empty>;
    return (
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
    );
}

import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { FigureQuery } from '~/api/figures';
import { periodWords } from '~/format/period';
import { Page } from '~/ui/Page';
import { Narrowing } from './Narrowing';
import type { RowsQuestion } from './question';
import type { Asked } from './use_asked';
import { Views } from './Views';
import './figures.css';

const RowsDrawer = lazy(() => import('./RowsDrawer'));

interface Props {
    asked: Asked;
    title: string;
    /** After "the period from … to …", in words. */
    note: (period: string) => string;
    /** By period and commune only. */
    plain?: boolean;
    /** Where its sheet is. */
    sheet?: (query: FigureQuery) => string;
    /** Between what is asked and what is shown. */
    above?: ReactNode;
    /** What is shown; a number that was pressed opens its rows. */
    children: (query: FigureQuery, onRows: (question: RowsQuestion) => void) => ReactNode;
}

/** A page of figures: the ways to look at them, what they are asked for, and the rows behind a number. */
export function AskedPage({ asked, title, note, plain, sheet, above, children }: Props) {
    const [question, setQuestion] = useState<RowsQuestion>();
    const { query } = asked;
    return (
        <Page
            title={title}
            note={query && note(periodWords(query))}
            width="wide"
            actions={
                <>
                    <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                        In
                    </Button>
                    {query && sheet && (
                        <Button icon={<FileExcelOutlined aria-hidden />} href={sheet(query)}>
                            Xuất Excel
                        </Button>
                    )}
                </>
            }
        >
            <Views query={query} />
            <Narrowing asked={asked} plain={plain} />
            {above}
            {query ? children(query, setQuestion) : <p className="soft">Hãy chọn đủ hai ngày của kỳ.</p>}
            <Suspense>{question && <RowsDrawer question={question} onClose={() => setQuestion(undefined)} />}</Suspense>
        </Page>
    );
}

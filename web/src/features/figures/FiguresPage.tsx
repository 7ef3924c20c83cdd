import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { asProblem } from '~/api/problem';
import { periodWords } from '~/format/period';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { Course } from './Course';
import { FigureGroups } from './FigureGroups';
import { Narrowing } from './Narrowing';
import { useFigures } from './queries';
import type { RowsQuestion } from './question';
import { useAsked } from './use_asked';
import { Views } from './Views';
import './figures.css';

const RowsDrawer = lazy(() => import('./RowsDrawer'));

/** Every figure of a period; each leads to its rows. */
export default function FiguresPage() {
    const asked = useAsked('/figures');
    const [question, setQuestion] = useState<RowsQuestion>();
    const { query } = asked;
    const shown = useFigures(query);
    return (
        <Page
            title="Số liệu hồ sơ thủ tục hành chính"
            note={query && `Kỳ ${periodWords(query)}. Bấm vào một số để xem đúng những hồ sơ được đếm.`}
            width="wide"
            actions={
                <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                    In
                </Button>
            }
        >
            <Views query={query} />
            <Narrowing asked={asked} />
            {!query && <p className="soft">Hãy chọn đủ hai ngày của kỳ.</p>}
            {shown.error && <Trouble problem={asProblem(shown.error)} onRetry={() => void shown.refetch()} />}
            {query && shown.isPending && (
                <div className="panel">
                    <Waiting lines={10} />
                </div>
            )}
            {query && shown.data && !shown.error && (
                <>
                    <FigureGroups data={shown.data} query={query} onShare={setQuestion} />
                    <Course query={query} />
                </>
            )}
            <Suspense>{question && <RowsDrawer question={question} onClose={() => setQuestion(undefined)} />}</Suspense>
        </Page>
    );
}

import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { FigureQuery } from '~/api/figures';
import { asProblem } from '~/api/problem';
import { useFieldOptions } from '~/features/procedures/queries';
import { unitOptions, useUnits } from '~/features/agency/queries';
import { periodWords, thisYear } from '~/format/period';
import { useSession } from '~/layout/session';
import { Choice } from '~/ui/Choice';
import { useFilters } from '~/ui/filters';
import { Page } from '~/ui/Page';
import { PeriodPicker } from '~/ui/PeriodPicker';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { Course } from './Course';
import { FigureGroups } from './FigureGroups';
import { useFigures } from './queries';
import type { RowsQuestion } from './question';
import './figures.css';

const RowsDrawer = lazy(() => import('./RowsDrawer'));

/** Every figure of a period; each leads to its rows. */
export default function FiguresPage() {
    const { today } = useSession();
    const [values, change] = useFilters('/figures', ['from', 'to', 'unit_id', 'field']);
    const [question, setQuestion] = useState<RowsQuestion>();
    const period = values.from || values.to ? { from: values.from, to: values.to } : thisYear(today);
    const query: FigureQuery | undefined =
        period.from && period.to
            ? { from: period.from, to: period.to, unit_id: values.unit_id, field: values.field }
            : undefined;
    const fields = useFieldOptions();
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
            <div className="filters" role="search" aria-label="Kỳ và phạm vi">
                <PeriodPicker today={today} value={period} onChange={change} />
                <Choice
                    label="Đơn vị"
                    any="Mọi đơn vị"
                    width={220}
                    options={unitOptions(useUnits())}
                    value={values.unit_id}
                    onChange={(wanted) => change({ unit_id: wanted })}
                />
                <Choice
                    label="Lĩnh vực"
                    any="Mọi lĩnh vực"
                    width={200}
                    options={fields}
                    value={values.field}
                    onChange={(wanted) => change({ field: wanted })}
                />
            </div>
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

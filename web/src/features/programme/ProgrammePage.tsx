import { FileExcelOutlined, PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { asProblem } from '~/api/problem';
import { programme, type Indicator, type Programme, type ReportDuty } from '~/api/programme';
import type { RowsQuestion } from '~/features/figures/question';
import { useSession } from '~/layout/session';
import { DateInput } from '~/ui/DateInput';
import { Empty } from '~/ui/Empty';
import { useFilters } from '~/ui/filters';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { DutyRows } from './DutyRows';
import { IndicatorRows } from './IndicatorRows';
import './programme.css';

const RowsDrawer = lazy(() => import('~/features/figures/RowsDrawer'));
const ReadyDialog = lazy(() => import('./ReadyDialog'));
const IndicatorDialog = lazy(() => import('./IndicatorDialog'));
const ValueDialog = lazy(() => import('./ValueDialog'));
const DutyDialog = lazy(() => import('./DutyDialog'));
const EndDialog = lazy(() => import('./EndDialog'));

export type Opened =
    | { kind: 'ready' | 'new_indicator' | 'new_duty' }
    | { kind: 'indicator' | 'value' | 'end_indicator'; indicator: Indicator }
    | { kind: 'duty' | 'end_duty'; duty: ReportDuty };

/** chương trình công tác: what the office has to reach, how it stands, and the reports that it owes. */
export default function ProgrammePage() {
    const { today } = useSession();
    const [values, change] = useFilters('/programme', ['on']);
    const on = values.on && values.on < today ? values.on : undefined;
    const query = useQuery({
        queryKey: ['programme', on ?? 'today'],
        queryFn: () => programme.get(on),
        placeholderData: keepPreviousData,
    });
    const [opened, setOpened] = useState<Opened>();
    const [rows, setRows] = useState<RowsQuestion>();
    const close = () => setOpened(undefined);
    return (
        <Page
            title="Chương trình công tác"
            note="Chỉ tiêu phải đạt và báo cáo phải gửi. Số liệu lấy từ sổ theo dõi; chưa có sổ thì đơn vị nhập tay kèm căn cứ."
            width="wide"
            actions={<Acts shown={query.data} on={on} onOpen={setOpened} />}
        >
            <div className="filters" role="search" aria-label="Kỳ xem">
                <span className="programme_on">
                    <label htmlFor="programme_on">Xem kỳ có ngày</label>
                    <DateInput
                        id="programme_on"
                        value={values.on ?? today}
                        onChange={(day) => change({ on: day && day < today ? day : undefined })}
                    />
                </span>
            </div>
            {query.error && <Trouble problem={asProblem(query.error)} onRetry={() => void query.refetch()} />}
            {query.isPending && (
                <div className="panel">
                    <Waiting lines={8} />
                </div>
            )}
            {query.data && !query.error && <Shown shown={query.data} onOpen={setOpened} onRows={setRows} />}
            <Suspense>
                {opened?.kind === 'ready' && <ReadyDialog onClose={close} />}
                {opened?.kind === 'new_indicator' && <IndicatorDialog onClose={close} />}
                {opened?.kind === 'indicator' && <IndicatorDialog indicator={opened.indicator} onClose={close} />}
                {opened?.kind === 'value' && <ValueDialog indicator={opened.indicator} onClose={close} />}
                {opened?.kind === 'new_duty' && <DutyDialog onClose={close} />}
                {opened?.kind === 'duty' && <DutyDialog duty={opened.duty} onClose={close} />}
                {opened?.kind === 'end_indicator' && (
                    <EndDialog name={opened.indicator.name} end={endIndicator(opened.indicator)} onClose={close} />
                )}
                {opened?.kind === 'end_duty' && (
                    <EndDialog name={opened.duty.name} end={endDuty(opened.duty)} onClose={close} />
                )}
                {rows && <RowsDrawer question={rows} onClose={() => setRows(undefined)} />}
            </Suspense>
        </Page>
    );
}

const endIndicator =
    ({ id, version }: Indicator) =>
    (reason: string) =>
        programme.end(id, { reason, version });
const endDuty =
    ({ id, version }: ReportDuty) =>
    (reason: string) =>
        programme.endDuty(id, { reason, version });

interface ActsProps {
    shown: Programme | undefined;
    on: string | undefined;
    onOpen: (opened: Opened) => void;
}

function Acts({ shown, on, onOpen }: ActsProps) {
    if (!shown) return null;
    const empty = shown.indicators.length + shown.report_duties.length === 0;
    return (
        <>
            {!empty && (
                <Button icon={<FileExcelOutlined aria-hidden />} href={programme.exportPath(on)}>
                    Bảng Excel
                </Button>
            )}
            {shown.may_manage && (
                <>
                    <Button onClick={() => onOpen({ kind: 'ready' })}>Chương trình có sẵn</Button>
                    <Button onClick={() => onOpen({ kind: 'new_duty' })}>Thêm chế độ báo cáo</Button>
                    <Button
                        type="primary"
                        icon={<PlusOutlined aria-hidden />}
                        onClick={() => onOpen({ kind: 'new_indicator' })}
                    >
                        Thêm chỉ tiêu
                    </Button>
                </>
            )}
        </>
    );
}

interface ShownProps {
    shown: Programme;
    onOpen: (opened: Opened) => void;
    onRows: (question: RowsQuestion) => void;
}

function Shown({ shown, onOpen, onRows }: ShownProps) {
    const { indicators, report_duties, may_manage } = shown;
    if (indicators.length + report_duties.length === 0)
        return (
            <div className="panel">
                <Empty
                    title="Chương trình chưa có chỉ tiêu nào"
                    act={
                        may_manage && (
                            <Button type="primary" onClick={() => onOpen({ kind: 'ready' })}>
                                Lấy chỉ tiêu của Kết luận 226-KL/TW
                            </Button>
                        )
                    }
                >
                    Lấy một chương trình có sẵn rồi sửa mức cho đúng với xã, phường; hoặc mở một văn bản chỉ đạo và đưa
                    chỉ tiêu, chế độ báo cáo của văn bản vào đây.
                </Empty>
            </div>
        );
    return (
        <>
            {indicators.length > 0 && (
                <IndicatorRows items={indicators} mayManage={may_manage} onOpen={onOpen} onRows={onRows} />
            )}
            {report_duties.length > 0 && <DutyRows items={report_duties} mayManage={may_manage} onOpen={onOpen} />}
        </>
    );
}

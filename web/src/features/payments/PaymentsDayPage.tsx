import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { payments, type DayLine, type PaymentsDay } from '~/api/payments';
import { asProblem } from '~/api/problem';
import { date, instant } from '~/format/date';
import { count } from '~/format/number';
import { useSession } from '~/layout/session';
import { DateInput } from '~/ui/DateInput';
import { Empty } from '~/ui/Empty';
import { useFilters } from '~/ui/filters';
import { Page } from '~/ui/Page';
import { Rows, type Column } from '~/ui/Rows';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { METHOD_NAMES } from './words';
import './payments.css';

const COLUMNS: Column<DayLine>[] = [
    {
        title: 'Mã hồ sơ, người nộp',
        phone: 'full',
        cell: (line) => (
            <>
                <Link className="row_link number" to={`/dossiers/${line.dossier_id}`}>
                    {line.code}
                </Link>
                <div>
                    <small className="soft">{line.applicant}</small>
                </div>
            </>
        ),
    },
    { title: 'Thủ tục', wide: true, phone: 'full', cell: (line) => line.procedure_name },
    {
        title: 'Hình thức',
        width: 170,
        cell: (line) => (
            <>
                {METHOD_NAMES[line.method]}
                {line.reference && (
                    <div>
                        <small className="soft">{line.reference}</small>
                    </div>
                )}
            </>
        ),
    },
    {
        title: 'Người thu',
        width: 170,
        cell: (line) => (
            <>
                {line.official_name}
                <div>
                    <small className="soft">{instant(line.at).slice(0, 5)}</small>
                </div>
            </>
        ),
    },
    {
        title: 'Số tiền (đồng)',
        width: 130,
        right: true,
        cell: (line) => (
            <>
                <span className={line.is_cancelled ? 'number payments_gone' : 'number'}>{count(line.amount)}</span>
                {line.reason && (
                    <div>
                        <small className="soft">{line.reason}</small>
                    </div>
                )}
            </>
        ),
    },
];

/** bảng kê thu phí, lệ phí của một ngày */
export default function PaymentsDayPage() {
    const { today } = useSession();
    const [values, change] = useFilters('/payments', ['day']);
    const day = values.day ?? today;
    const { data, error, refetch } = useQuery({ queryKey: ['payments_day', day], queryFn: () => payments.ofDay(day) });
    return (
        <Page
            title={`Thu phí, lệ phí ngày ${date(day)}`}
            width="wide"
            actions={
                data &&
                data.items.length > 0 && (
                    <>
                        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                            In bảng kê
                        </Button>
                        <Button icon={<FileExcelOutlined aria-hidden />} href={payments.dayPath(day)}>
                            Xuất Excel
                        </Button>
                    </>
                )
            }
        >
            <div className="filters payments_day">
                <DateInput label="Ngày thu" value={day} onChange={(wanted) => change({ day: wanted ?? '' })} />
            </div>
            {error && <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />}
            {!data && !error && (
                <div className="panel">
                    <Waiting lines={6} />
                </div>
            )}
            {data && data.items.length === 0 && (
                <Empty title="Chưa thu khoản nào trong ngày này">Thu phí ở trang của từng hồ sơ.</Empty>
            )}
            {data && data.items.length > 0 && (
                <>
                    <DaySums day={data} />
                    <section className="panel flush" aria-label="Các khoản thu">
                        <Rows label="Các khoản thu" columns={COLUMNS} items={data.items} keyOf={({ id }) => id} />
                    </section>
                </>
            )}
        </Page>
    );
}

function DaySums({ day }: { day: PaymentsDay }) {
    const lines = [
        ...day.officials.map((one) => ({ ...one, name: one.official_name })),
        ...(day.officials.length > 1 ? [{ ...day.sums, official_id: 'all', name: 'Cộng cả ngày' }] : []),
    ];
    return (
        <section className="panel flush" aria-label="Tổng thu">
            <Rows
                label="Tổng thu theo người thu"
                items={lines}
                keyOf={({ official_id }) => official_id}
                columns={[
                    { title: 'Người thu', phone: 'full', wide: true, cell: ({ name }) => <b>{name}</b> },
                    {
                        title: 'Tiền mặt',
                        right: true,
                        cell: ({ cash }) => <span className="number">{count(cash)}</span>,
                    },
                    {
                        title: 'Chuyển khoản',
                        right: true,
                        cell: ({ transfer }) => <span className="number">{count(transfer)}</span>,
                    },
                    {
                        title: 'Trực tuyến',
                        right: true,
                        cell: ({ online }) => <span className="number">{count(online)}</span>,
                    },
                    { title: 'Cộng', right: true, cell: ({ total }) => <b className="number">{count(total)}</b> },
                ]}
            />
        </section>
    );
}

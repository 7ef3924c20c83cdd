import { useQuery } from '@tanstack/react-query';
import { asProblem } from '~/api/problem';
import { risks, type Risks } from '~/api/risks';
import { date } from '~/format/date';
import { count } from '~/format/number';
import { Empty } from '~/ui/Empty';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { HowGood } from './HowGood';
import { RiskRows } from './RiskRows';
import './risk.css';

/** The dossiers that will probably be late, each with its reasons: a list for the morning. */
export default function RiskPage() {
    const { data, error, isPending, refetch } = useQuery({ queryKey: ['risks'], queryFn: risks.get });
    return (
        <Page
            title="Nguy cơ trễ hẹn"
            note={
                data?.day && `Tính sáng ${date(data.day)}, từ những hồ sơ mà cơ quan đã giải quyết trong 12 tháng qua.`
            }
            width="wide"
        >
            {error && <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />}
            {isPending && (
                <div className="panel">
                    <Waiting lines={8} />
                </div>
            )}
            {data && <Shown data={data} />}
        </Page>
    );
}

function Shown({ data }: { data: Risks }) {
    const likely = data.items.filter((one) => one.likely).length;
    if (!data.day)
        return (
            <div className="panel">
                <Empty title="Chưa có dự báo nào">Dự báo được lập vào 6 giờ sáng mỗi ngày làm việc.</Empty>
            </div>
        );
    return (
        <>
            <p className="risk_sum" role="status">
                <b className="number">{count(likely)}</b> hồ sơ nhiều khả năng trễ,{' '}
                <b className="number">{count(data.items.length - likely)}</b> hồ sơ có nguy cơ. Hồ sơ đã quá hạn hoặc
                đang tạm dừng không nằm trong danh sách này.
            </p>
            <section className="panel flush" aria-label="Hồ sơ có nguy cơ trễ hẹn">
                {data.items.length > 0 ? (
                    <RiskRows items={data.items} />
                ) : (
                    <Empty title="Không hồ sơ nào có nguy cơ trễ">
                        Hồ sơ hiện ở đây khi khả năng trễ từ {data.listed_from / 10} % trở lên.
                    </Empty>
                )}
            </section>
            <HowGood data={data} />
        </>
    );
}

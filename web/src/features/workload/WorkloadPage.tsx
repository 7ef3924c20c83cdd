import { useQuery } from '@tanstack/react-query';
import { asProblem } from '~/api/problem';
import { workload, type Workload } from '~/api/workload';
import { date } from '~/format/date';
import { count } from '~/format/number';
import { Empty } from '~/ui/Empty';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { LoadTable } from './LoadTable';
import { averageWords, COLUMNS } from './words';
import './workload.css';

/** What lies on whom today, by unit and person. */
export default function WorkloadPage() {
    const { data, error, isPending, refetch } = useQuery({ queryKey: ['workload'], queryFn: workload.get });
    return (
        <Page
            title="Khối lượng việc"
            note={data && `Tính đến hôm nay, ${date(data.today)}. Bấm vào một số để xem đúng những việc được đếm.`}
            width="wide"
        >
            {error && <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />}
            {isPending && (
                <div className="panel">
                    <Waiting lines={8} />
                </div>
            )}
            {data && data.units.length === 0 && (
                <div className="panel">
                    <Empty title="Chưa có đơn vị nào">
                        Khi có đơn vị, cán bộ và nhiệm vụ, khối lượng việc hiện ở đây.
                    </Empty>
                </div>
            )}
            {data && data.units.length > 0 && <Loads data={data} />}
        </Page>
    );
}

function Loads({ data }: { data: Workload }) {
    const overloaded = data.officials.filter(({ overloaded: too_much }) => too_much);
    return (
        <>
            <p className="load_sum" role="status">
                <b className="number">{count(data.total.open)}</b> việc đang mở
                {data.total.late > 0 && (
                    <>
                        , trong đó <b className="number late_words">{count(data.total.late)}</b> quá hạn
                    </>
                )}
                ; <b className="number">{count(data.total.parts)}</b> phần việc phối hợp. Bình quân{' '}
                <b>{averageWords(data.average)}</b> mỗi người đang có việc.{' '}
                {overloaded.length > 0 ? (
                    <>
                        Đang quá tải: <b>{overloaded.map(({ name }) => name).join(', ')}</b>.
                    </>
                ) : (
                    'Không ai quá tải.'
                )}
            </p>
            <LoadTable data={data} />
            <section className="panel how_loaded" aria-labelledby="how_loaded">
                <h2 id="how_loaded">Cách tính</h2>
                <p>
                    Mỗi việc đang mở (kể cả đã nộp, chờ duyệt) nằm ở đúng một cột theo hạn đang có hiệu lực: quá hạn;{' '}
                    {COLUMNS.this_week.toLowerCase()} là từ hôm nay đến Chủ nhật {date(data.sunday)};{' '}
                    {COLUMNS.next_week.toLowerCase()} là đến {date(data.next_sunday)}; sau nữa; hoặc không có ngày hạn.
                    Phần việc là phần phối hợp chưa xong của việc do đơn vị khác chủ trì.
                </p>
                <p>
                    <b>Quá tải</b>: có trên 5 việc và phần việc, và từ gấp rưỡi mức bình quân của những người đang có
                    việc. Bình quân của đơn vị là tổng việc và phần việc chia cho số người của đơn vị.
                </p>
            </section>
        </>
    );
}

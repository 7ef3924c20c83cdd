import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { payments, type Payment } from '~/api/payments';
import { asProblem } from '~/api/problem';
import { instant } from '~/format/date';
import { count } from '~/format/number';
import { useAbility } from '~/layout/session';
import { Trouble } from '~/ui/Trouble';
import { METHOD_NAMES } from './words';
import './payments.css';

const RecordDialog = lazy(() => import('./RecordDialog'));
const CancelDialog = lazy(() => import('./CancelDialog'));

interface Props {
    dossier_id: string;
    /** The dossier stands still until the fee is paid. */
    waits: boolean;
}

/** What is paid of a dossier's fee; nothing where there is none. */
export function PaymentsPart({ dossier_id, waits }: Props) {
    const can = useAbility();
    const [wrong, setWrong] = useState<Payment>();
    const [recording, setRecording] = useState(false);
    const { data, error, refetch } = useQuery({
        queryKey: ['payments', dossier_id],
        queryFn: () => payments.ofDossier(dossier_id),
    });
    if (error) return <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />;
    if (!data || (data.fee === 0 && data.items.length === 0)) return null;
    return (
        <section className="panel" aria-labelledby="dossier_payments">
            <div className="payments_head">
                <h2 id="dossier_payments">Phí, lệ phí</h2>
                {data.left > 0 && can('payments_record') && <Button onClick={() => setRecording(true)}>Thu phí</Button>}
            </div>
            <p>
                {count(data.fee)} đồng · {data.left === 0 ? 'đã thu đủ' : <b>còn phải thu {count(data.left)} đồng</b>}
            </p>
            {waits && data.left > 0 && (
                <p className="soft">
                    Hồ sơ đang chờ nộp phí. Thu đủ thì hồ sơ tự được giải quyết tiếp, thời hạn tính tiếp.
                </p>
            )}
            <ul className="payments">
                {data.items.map((one) => (
                    <li key={one.id}>
                        <b className={one.is_cancelled ? 'number payments_gone' : 'number'}>{count(one.amount)} đồng</b>
                        <span>
                            {METHOD_NAMES[one.method]}
                            {one.reference && ` (${one.reference})`}
                        </span>
                        <span className="soft">
                            {one.official_name}, {instant(one.at)}
                            {one.reason && `. Hủy: ${one.reason}`}
                        </span>
                        {can('payments_record') && !one.is_cancelled && !one.cancels_id && (
                            <Button size="small" onClick={() => setWrong(one)}>
                                Ghi nhầm
                            </Button>
                        )}
                    </li>
                ))}
            </ul>
            <Suspense>
                {recording && (
                    <RecordDialog dossier_id={dossier_id} left={data.left} onClose={() => setRecording(false)} />
                )}
                {wrong && <CancelDialog dossier_id={dossier_id} payment={wrong} onClose={() => setWrong(undefined)} />}
            </Suspense>
        </section>
    );
}

import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Received } from '~/api/intake';
import { instant } from '~/format/date';
import { count } from '~/format/number';

/** What was taken in: its code, its day, its receipt. Enter goes on to the next person. */
export function ReceivedPart({ received, onNext }: { received: Received[]; onNext: () => void }) {
    const navigate = useNavigate();
    const next = useRef<HTMLButtonElement>(null);
    useEffect(() => next.current?.focus(), []);
    return (
        <section className="panel intake_done" aria-labelledby="intake_done">
            <h2 id="intake_done">Đã tiếp nhận {received.length === 1 ? 'hồ sơ' : `${received.length} hồ sơ`}</h2>
            <ul>
                {received.map((one) => (
                    <li key={one.id}>
                        <Link className="row_link number" to={`/dossiers/${one.id}`}>
                            {one.code}
                        </Link>
                        <span>{one.procedure_name}</span>
                        <span>
                            Hẹn trả <b className="number">{instant(one.due_at)}</b>
                            {one.fee > 0 && <> · phí {count(one.fee)} đồng</>}
                        </span>
                    </li>
                ))}
            </ul>
            <div className="row">
                <Button ref={next} type="primary" onClick={onNext}>
                    Tiếp nhận người tiếp theo
                </Button>
                <Button
                    icon={<PrinterOutlined aria-hidden />}
                    onClick={() => void navigate(`/dossiers/${received.map(({ id }) => id).join(',')}/receipt`)}
                >
                    {received.length === 1 ? 'In giấy tiếp nhận' : `In ${received.length} giấy tiếp nhận`}
                </Button>
            </div>
        </section>
    );
}

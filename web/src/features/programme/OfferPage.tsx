import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { directives } from '~/api/directives';
import { programme, type Offer, type OfferedDuty } from '~/api/programme';
import { count } from '~/format/number';
import { Empty } from '~/ui/Empty';
import { Page } from '~/ui/Page';
import { RecordPage } from '~/ui/RecordPage';
import { OfferedTargets } from './OfferedTargets';
import './programme.css';

const DutyDialog = lazy(() => import('./DutyDialog'));

/** What a directive's paper sets besides its tasks, to be taken into the programme by a person. */
export default function OfferPage() {
    const { id = '' } = useParams();
    const directive = useQuery({ queryKey: ['directive', id], queryFn: () => directives.find(id) });
    const offer = useQuery({ queryKey: ['directive', id, 'programme'], queryFn: () => programme.offer(id) });
    const up = { path: `/directives/${id}`, label: 'Văn bản' };
    return (
        <RecordPage query={offer} title="Đưa vào chương trình" up={up}>
            {(shown) => (
                <Page
                    title="Đưa vào chương trình"
                    note={`${directive.data?.kind_name ?? 'Văn bản'} ${directive.data?.code ?? ''}: ${directive.data?.subject ?? ''}`}
                    up={up}
                    actions={
                        <Link to="/programme">
                            <Button>Xem chương trình</Button>
                        </Link>
                    }
                >
                    <Shown id={id} offer={shown} />
                </Page>
            )}
        </RecordPage>
    );
}

function Shown({ id, offer }: { id: string; offer: Offer }) {
    const [duty, setDuty] = useState<OfferedDuty>();
    if (offer.targets.length + offer.report_duties.length === 0)
        return (
            <div className="panel">
                <Empty title="Văn bản này không nêu chỉ tiêu, chế độ báo cáo nào">
                    Cần theo dõi thêm chỉ tiêu nào thì thêm ở trang Chương trình.
                </Empty>
            </div>
        );
    return (
        <>
            {offer.targets.length > 0 && (
                // Taken ones change the list; what was chosen is chosen anew.
                <OfferedTargets
                    key={offer.targets.map(({ indicator_id }) => indicator_id ?? '').join()}
                    id={id}
                    targets={offer.targets}
                    mayManage={offer.may_manage}
                />
            )}
            {offer.report_duties.length > 0 && (
                <section className="panel flush" aria-labelledby="offered_duties">
                    <div className="panel_head">
                        <h2 id="offered_duties">Chế độ báo cáo ({count(offer.report_duties.length)})</h2>
                    </div>
                    <ul>
                        {offer.report_duties.map((one) => (
                            <Duty
                                key={one.text}
                                id={id}
                                duty={one}
                                onTake={offer.may_manage ? () => setDuty(one) : undefined}
                            />
                        ))}
                    </ul>
                </section>
            )}
            <Suspense>
                {duty && <DutyDialog offered={duty} directiveId={id} onClose={() => setDuty(undefined)} />}
            </Suspense>
        </>
    );
}

function Duty({ id, duty, onTake }: { id: string; duty: OfferedDuty; onTake: (() => void) | undefined }) {
    const { text, name, reporter, recipient, through, deadline_text, source_line, tasks, report_duty_id } = duty;
    return (
        <li className="offer_line">
            <div className="offer_main">
                <b>{name}</b>
                <div>
                    {reporter.length > 0 ? reporter.join('; ') : 'Chưa rõ đơn vị nào'} gửi{' '}
                    {recipient || 'nơi nhận văn bản không ghi'}
                    {through && ` (qua ${through})`}
                    {deadline_text && `: ${deadline_text.charAt(0).toLowerCase()}${deadline_text.slice(1)}`}
                </div>
                <blockquote className="offer_quote">
                    {text} <Link to={`/directives/${id}?line=${source_line}`}>Xem trong văn bản</Link>
                </blockquote>
                {tasks[0] && !report_duty_id && (
                    <div className="soft">
                        Văn bản đã giao nhiệm vụ này cho {tasks[0].lead_unit_name}; chương trình sẽ gắn vào nhiệm vụ đó.
                    </div>
                )}
            </div>
            {report_duty_id ? (
                <span className="tag done">Đã đưa vào chương trình</span>
            ) : (
                onTake && (
                    <Button onClick={onTake} aria-label={`Đưa vào chương trình: ${name}`}>
                        Đưa vào chương trình
                    </Button>
                )
            )}
        </li>
    );
}

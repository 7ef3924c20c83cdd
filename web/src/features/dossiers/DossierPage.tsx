import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { dossiers, type Dossier, type Pause } from '~/api/dossiers';
import { RatingLink } from '~/features/ratings/RatingLink';
import { date, instant, time } from '~/format/date';
import { count } from '~/format/number';
import { Facts } from '~/ui/Facts';
import { Page } from '~/ui/Page';
import { RecordPage } from '~/ui/RecordPage';
import { DossierState } from './DossierState';
import { DueWords } from './DueWords';
import { DossierActs } from './handling/DossierActs';
import { DossierHistory, DossierHoldings } from './handling/DossierHistory';
import { DossierWay } from './handling/DossierWay';
import { OwnParts } from './OwnParts';
import { StatesSeen } from './StatesSeen';
import { WhyThisDay } from './WhyThisDay';
import { channelName, levelName, PAYMENT_NAMES, stateName } from './words';
import './dossiers.css';

const UP = { path: '/dossiers', label: 'Hồ sơ' };

/** One dossier with its personal data: opening it is a look that the server records. */
export default function DossierPage() {
    const { id = '' } = useParams();
    const query = useQuery({
        queryKey: ['dossier', id],
        queryFn: () => dossiers.find(id),
        refetchOnWindowFocus: false,
    });
    return (
        <RecordPage query={query} title="Hồ sơ" up={UP} width="narrow">
            {(dossier) => <DossierShown dossier={dossier} />}
        </RecordPage>
    );
}

function DossierShown({ dossier }: { dossier: Dossier }) {
    const navigate = useNavigate();
    return (
        <Page
            title={`Hồ sơ ${dossier.code}`}
            note="Việc xem họ tên người nộp được ghi vào nhật ký."
            up={UP}
            width="narrow"
            actions={
                dossier.history && (
                    <Button
                        icon={<PrinterOutlined aria-hidden />}
                        onClick={() => void navigate(`/dossiers/${dossier.id}/slip`)}
                    >
                        Phiếu kiểm soát (mẫu 06)
                    </Button>
                )
            }
        >
            <div className="row dossier_marks">
                <DossierState dossier={dossier} />
                <DueWords dossier={dossier} />
            </div>
            <DossierActs dossier={dossier} />
            <DossierWay dossier={dossier} />
            <Known dossier={dossier} />
            {!dossier.import_id && <OwnParts dossier={dossier} />}
            <WhyThisDay dossier={dossier} />
            {dossier.pauses.length > 0 && <Pauses dossier={dossier} />}
            {dossier.holdings && dossier.holdings.length > 0 && <DossierHoldings holdings={dossier.holdings} />}
            {dossier.history && <DossierHistory dossier={dossier} />}
            {dossier.states_seen.length > 0 && <StatesSeen states={dossier.states_seen} />}
            {dossier.outcome === 'result' && <RatingLink dossier_id={dossier.id} code={dossier.code} />}
        </Page>
    );
}

const yes = (value: boolean) => (value ? 'Có' : 'Không');

function Known({ dossier }: { dossier: Dossier }) {
    const facts: [string, string | null | undefined][] = [
        ['Người nộp', dossier.applicant],
        ['Thủ tục', `${dossier.procedure_name}${dossier.procedure_code ? ` (${dossier.procedure_code})` : ''}`],
        ['Lĩnh vực', dossier.field],
        ['Mức độ dịch vụ công', levelName(dossier.level)],
        ['Đơn vị giải quyết', dossier.unit_name],
        ['Hình thức nộp', channelName(dossier.channel)],
        ['Tiếp nhận', instant(dossier.received_at)],
        ['Hẹn trả', date(dossier.due_on) || 'Không có'],
        ['Kết thúc', dossier.finished_at ? instant(dossier.finished_at) : 'Chưa kết thúc'],
        ['Phí, lệ phí', dossier.fee_bearing ? `${count(dossier.fee ?? 0)} đồng` : 'Không có'],
        ['Thanh toán', dossier.fee_bearing ? (PAYMENT_NAMES[dossier.payment ?? ''] ?? 'Chưa ghi') : null],
        ['Số hóa thành phần hồ sơ', yes(dossier.components_digitised)],
        ['Kết quả điện tử', yes(dossier.result_electronic)],
        ['Nguồn', dossier.import_id ? 'Nhập từ tệp của hệ thống thành phố' : null],
    ];
    return (
        <section className="panel" aria-label="Thông tin hồ sơ">
            <Facts items={facts} />
        </section>
    );
}

/** With its hours, where they are known. */
function pauseWords({ from, to, started_at, ended_at }: Pause): string {
    if (started_at && ended_at)
        return from === to
            ? `trong ngày ${date(from)}, từ ${time(started_at)} đến ${time(ended_at)}`
            : `từ ${instant(started_at)} đến ${instant(ended_at)}`;
    if (!to) return `từ ${started_at ? instant(started_at) : date(from)}, chưa kết thúc`;
    return from === to ? `trong ngày ${date(from)}` : `từ ${date(from)} đến trước ${date(to)}`;
}

/** The days that do not count against the deadline. */
function Pauses({ dossier }: { dossier: Dossier }) {
    return (
        <section className="panel" aria-labelledby="dossier_pauses">
            <h2 id="dossier_pauses">Thời gian tạm dừng</h2>
            <ul className="dossier_pauses">
                {dossier.pauses.map((pause) => (
                    <li key={`${pause.started_at ?? pause.from}${pause.state}`}>
                        <b>{pause.state_name || stateName(pause.state)}</b>
                        <span>{pauseWords(pause)}</span>
                    </li>
                ))}
            </ul>
            <p className="soft">Thời gian này không tính vào thời hạn giải quyết.</p>
        </section>
    );
}

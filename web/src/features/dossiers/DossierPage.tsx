import { FileWordOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { dossiers, type Dossier } from '~/api/dossiers';
import { RatingLink } from '~/features/ratings/RatingLink';
import { date, instant } from '~/format/date';
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
    return (
        <Page
            title={`Hồ sơ ${dossier.code}`}
            note="Việc xem họ tên người nộp được ghi vào nhật ký."
            up={UP}
            width="narrow"
            actions={
                dossier.history && (
                    <Button icon={<FileWordOutlined aria-hidden />} href={dossiers.slipPath(dossier.id)}>
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
            {!dossier.import_id && <OwnParts dossier_id={dossier.id} />}
            <WhyThisDay dossier={dossier} />
            {dossier.pauses.length > 0 && <Pauses dossier={dossier} />}
            {dossier.holdings && dossier.holdings.length > 0 && <DossierHoldings holdings={dossier.holdings} />}
            {dossier.history && <DossierHistory dossier={dossier} />}
            {dossier.states_seen.length > 0 && <StatesSeen states={dossier.states_seen} />}
            {dossier.outcome === 'result' && <RatingLink dossier_id={dossier.id} />}
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

/** The days that do not count against the deadline. */
function Pauses({ dossier }: { dossier: Dossier }) {
    return (
        <section className="panel" aria-labelledby="dossier_pauses">
            <h2 id="dossier_pauses">Thời gian tạm dừng</h2>
            <ul className="dossier_pauses">
                {dossier.pauses.map(({ state, state_name, from, to }) => (
                    <li key={`${from}${state}`}>
                        <b>{state_name || stateName(state)}</b>
                        <span className="number">
                            {to ? `từ ${date(from)} đến trước ${date(to)}` : `từ ${date(from)}, chưa kết thúc`}
                        </span>
                    </li>
                ))}
            </ul>
            <p className="soft">Những ngày này không tính vào thời hạn giải quyết.</p>
        </section>
    );
}

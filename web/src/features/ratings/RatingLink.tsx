import { PrinterOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { asProblem } from '~/api/problem';
import { ratings, type RatingLinkMade } from '~/api/ratings';
import { useSession } from '~/layout/session';
import { QrCode } from '~/ui/QrCode';
import { toast } from '~/ui/toast';
import { Trouble } from '~/ui/Trouble';
import './rating_link.css';

interface Props {
    dossier_id: string;
    code: string;
}

/** For the counter: where the citizen says what they think, once; shown, copied, or printed for them to take along. */
export function RatingLink({ dossier_id, code }: Props) {
    const asked = useMutation({ mutationFn: () => ratings.link(dossier_id) });
    return (
        <section className="panel rating_link" aria-labelledby="rating_link">
            <h2 id="rating_link">Người dân đánh giá</h2>
            <p className="soft">
                Hồ sơ đã có kết quả. Người dân quét mã bằng điện thoại, bấm một lần là đánh giá xong. Mỗi hồ sơ một lần.
            </p>
            {asked.error && <Trouble problem={asProblem(asked.error)} />}
            {asked.data ? (
                <Made made={asked.data} code={code} />
            ) : (
                <Button loading={asked.isPending} onClick={() => asked.mutate()}>
                    Lấy mã đánh giá
                </Button>
            )}
        </section>
    );
}

function Made({ made: { address, qr_size, qr_path }, code }: { made: RatingLinkMade; code: string }) {
    const { agency } = useSession();
    const copy = async () => {
        await navigator.clipboard.writeText(address);
        toast.done('Đã chép đường dẫn.');
    };
    return (
        <>
            <div className="rating_card">
                <QrCode size={qr_size} path={qr_path} link={address} />
                <div>
                    <p className="soft">UBND {agency.name}</p>
                    <b>Mời ông, bà đánh giá việc giải quyết hồ sơ</b>
                    <p className="number">{code}</p>
                    <p>Quét mã bằng điện thoại và chọn mức hài lòng. Không phải khai họ tên.</p>
                </div>
            </div>
            <div className="row no_print">
                <Input className="grow" readOnly value={address} aria-label="Đường dẫn đánh giá" />
                {window.isSecureContext && <Button onClick={() => void copy()}>Chép</Button>}
                <Button icon={<PrinterOutlined aria-hidden />} onClick={printCard}>
                    In phiếu mời
                </Button>
            </div>
        </>
    );
}

/** Of the page only the card. */
function printCard() {
    document.body.classList.add('prints_rating_card');
    window.addEventListener('afterprint', () => document.body.classList.remove('prints_rating_card'), { once: true });
    window.print();
}

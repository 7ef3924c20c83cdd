import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { PaymentsPart } from '~/features/payments/PaymentsPart';
import { useAbility } from '~/layout/session';
import { DossierFiles } from './DossierFiles';

/** What only a dossier has that the office took in itself. */
export function OwnParts({ dossier_id }: { dossier_id: string }) {
    const can = useAbility();
    const navigate = useNavigate();
    return (
        <>
            <div className="row own_acts no_print">
                <Button
                    icon={<PrinterOutlined aria-hidden />}
                    onClick={() => void navigate(`/dossiers/${dossier_id}/receipt`)}
                >
                    Giấy tiếp nhận
                </Button>
            </div>
            {can('payments_see') && <PaymentsPart dossier_id={dossier_id} />}
            <DossierFiles dossier_id={dossier_id} />
        </>
    );
}

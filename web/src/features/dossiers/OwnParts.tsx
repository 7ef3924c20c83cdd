import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Dossier } from '~/api/dossiers';
import { PaymentsPart } from '~/features/payments/PaymentsPart';
import { useAbility } from '~/layout/session';
import { DossierFiles } from './DossierFiles';

const AWAITING_PAYMENT = 6;

/** What only a dossier has that the office took in itself. */
export function OwnParts({ dossier: { id, state } }: { dossier: Dossier }) {
    const can = useAbility();
    const navigate = useNavigate();
    return (
        <>
            <div className="row own_acts no_print">
                <Button icon={<PrinterOutlined aria-hidden />} onClick={() => void navigate(`/dossiers/${id}/receipt`)}>
                    Giấy tiếp nhận
                </Button>
            </div>
            {can('payments_see') && <PaymentsPart dossier_id={id} waits={state === AWAITING_PAYMENT} />}
            <DossierFiles dossier_id={id} />
        </>
    );
}

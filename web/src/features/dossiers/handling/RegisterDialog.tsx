import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { queryString } from '~/api/client';
import { papers } from '~/api/papers';
import { useSession } from '~/layout/session';
import { DateInput } from '~/ui/DateInput';

/** Form 07, the register of what was received in a period, as a paper or a sheet. */
export default function RegisterDialog({ onClose }: { onClose: () => void }) {
    const { today } = useSession();
    const navigate = useNavigate();
    const [from, setFrom] = useState<string | null>(`${today.slice(0, 7)}-01`);
    const [to, setTo] = useState<string | null>(today);
    const period = from && to && from <= to ? { from, to } : undefined;
    return (
        <Modal open title="Sổ theo dõi hồ sơ (mẫu 07)" footer={null} onCancel={onClose}>
            <div className="dossier_register">
                <DateInput label="Tiếp nhận từ ngày" value={from} onChange={setFrom} />
                <DateInput label="đến ngày" value={to} onChange={setTo} invalid={!period} />
                <Button
                    type="primary"
                    disabled={!period}
                    onClick={() => period && void navigate(`/dossiers/register${queryString(period)}`)}
                >
                    Xem và in
                </Button>
                <Button disabled={!period} href={period && papers.registerPath('docx', period)}>
                    Tải Word
                </Button>
                <Button disabled={!period} href={period && papers.registerPath('xlsx', period)}>
                    Tải Excel
                </Button>
            </div>
        </Modal>
    );
}

import { Button, Modal } from 'antd';
import { useState } from 'react';
import { dossiers } from '~/api/dossiers';
import { useSession } from '~/layout/session';
import { DateInput } from '~/ui/DateInput';

/** Form 07, the register of what was received in a period, as a paper or a sheet. */
export default function RegisterDialog({ onClose }: { onClose: () => void }) {
    const { today } = useSession();
    const [from, setFrom] = useState<string | null>(`${today.slice(0, 7)}-01`);
    const [to, setTo] = useState<string | null>(today);
    const period = from && to && from <= to ? { from, to } : undefined;
    return (
        <Modal open title="Sổ theo dõi hồ sơ (mẫu 07)" footer={null} onCancel={onClose}>
            <div className="dossier_register">
                <DateInput label="Tiếp nhận từ ngày" value={from} onChange={setFrom} />
                <DateInput label="đến ngày" value={to} onChange={setTo} invalid={!period} />
                <Button type="primary" disabled={!period} href={period && dossiers.registerPath('docx', period)}>
                    Tải Word để in
                </Button>
                <Button disabled={!period} href={period && dossiers.registerPath('xlsx', period)}>
                    Tải Excel
                </Button>
            </div>
        </Modal>
    );
}

import { CopyOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import type { DocumentRow } from '~/api/documents';
import { date } from '~/format/date';
import { toast } from '~/ui/toast';

interface Props {
    row: DocumentRow;
    onMore: () => void;
    onClose: () => void;
}

/** The number to be written on the paper, large. */
export function NumberGiven({ row, onMore, onClose }: Props) {
    const out = row.direction === 'outgoing';
    const number = out ? (row.code ?? `${row.number}`) : `${row.number}`;
    const copy = async () => {
        try {
            await navigator.clipboard.writeText(number);
            toast.done('Đã sao chép số.');
        } catch {
            toast.trouble('Trình duyệt không cho sao chép. Hãy chọn số rồi sao chép bằng tay.');
        }
    };
    return (
        <Modal
            open
            title={out ? 'Đã cấp số văn bản đi' : 'Đã vào sổ văn bản đến'}
            onCancel={onClose}
            footer={
                <>
                    <Button onClick={onMore}>{out ? 'Lấy số văn bản khác' : 'Vào sổ văn bản khác'}</Button>
                    <Button type="primary" onClick={onClose}>
                        Xong
                    </Button>
                </>
            }
        >
            <div className="number_given" role="status">
                <span className="soft">{out ? 'Số, ký hiệu' : 'Số đến'}</span>
                <b className="number">{number}</b>
                <span>
                    {out
                        ? `${row.kind_name}, ngày ${date(row.issued_on)}`
                        : `${row.code ? `${row.code}, ` : ''}đến ngày ${date(row.arrived_on)}`}
                </span>
                <p>{row.subject}</p>
                <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
                    Sao chép số
                </Button>
            </div>
        </Modal>
    );
}

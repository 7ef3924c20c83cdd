import { useMutation } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useCallback, useState } from 'react';
import { directives, isScan, type Reading, type Scan } from '~/api/directives';
import { asProblem } from '~/api/problem';
import { FileDrop } from '~/ui/FileDrop';
import { Trouble } from '~/ui/Trouble';
import { OwnScans } from './OwnScans';
import { ScanProgress } from './ScanProgress';

interface Props {
    onRead: (file: File, reading: Reading, scan_id?: string) => void;
}

export function DropPaper({ onRead }: Props) {
    const [share, setShare] = useState(0);
    const [watched, setWatched] = useState<{ scan: Scan; file?: File }>();
    const read = useMutation({
        mutationFn: (file: File) => directives.read(file, setShare),
        onMutate: () => setShare(0),
        onSuccess: (answer, file) => (isScan(answer) ? setWatched({ file, scan: answer }) : onRead(file, answer)),
    });
    // Who comes back to a scan has its file on the server only.
    const open = useMutation({
        mutationFn: async (scan: Scan) => ({
            scan: await directives.scan(scan.id),
            file: watched?.file ?? (await directives.scanFile(scan)),
        }),
        onSuccess: ({ scan, file }) => scan.reading && onRead(file, scan.reading, scan.id),
    });
    const { mutate: openScan } = open;
    const onScanRead = useCallback((scan: Scan) => openScan(scan), [openScan]);
    const fault = read.error ?? open.error;
    if (watched && !open.error)
        return <ScanProgress first={watched.scan} onRead={onScanRead} onLeave={() => setWatched(undefined)} />;
    return (
        <div className="stack">
            {fault && <Trouble problem={asProblem(fault)} />}
            {read.isPending ? (
                <div className="panel" role="status">
                    <h2>{share < 1 ? 'Đang gửi tệp' : 'Đang đọc văn bản'}</h2>
                    <p className="soft">{read.variables.name}</p>
                    <Progress
                        percent={Math.round(share * 100)}
                        showInfo={false}
                        status="active"
                        aria-label="Tiến độ gửi tệp"
                        strokeColor="#0e5a8a"
                    />
                </div>
            ) : (
                <FileDrop
                    title="Kéo tệp văn bản vào đây, hoặc bấm để chọn tệp"
                    note="Nhận tệp DOCX, ODT, PDF, TXT, Markdown, và bản quét (PDF, PNG, JPEG, TIFF). Không nhận văn bản có dấu mật."
                    accept=".txt,.md,.docx,.odt,.pdf,.png,.jpg,.jpeg,.tif,.tiff"
                    onFiles={([file]) => file && read.mutate(file)}
                />
            )}
            <OwnScans onOpen={(scan) => setWatched({ scan })} />
            <div className="panel">
                <h2>Chương trình sẽ làm gì</h2>
                <ol className="plain_steps">
                    <li>Đọc số, ký hiệu, ngày, người ký, trích yếu và nơi nhận.</li>
                    <li>
                        Tách từng nhiệm vụ: đơn vị chủ trì, phối hợp, sản phẩm, thời hạn, và chỉ ra chỗ chưa đủ 6 rõ.
                    </li>
                    <li>Anh/chị xem lại, sửa chỗ chưa đúng, rồi ban hành: nhiệm vụ được giao đến từng đơn vị.</li>
                </ol>
            </div>
        </div>
    );
}

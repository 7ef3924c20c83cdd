import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { directives, type Scan } from '~/api/directives';
import { asProblem } from '~/api/problem';
import { ProgressLine } from '~/ui/ProgressLine';
import { Trouble } from '~/ui/Trouble';
import '../sheets.css';

const ASK_AGAIN_MS = 700;

interface Props {
    first: Scan;
    onRead: (scan: Scan) => void;
    onLeave: () => void;
}

/** A scan is read by the server page by page; it can be stopped. */
export function ScanProgress({ first, onRead, onLeave }: Props) {
    const { data: scan, error } = useQuery({
        queryKey: ['directive_scan', first.id],
        queryFn: () => directives.scan(first.id),
        initialData: first,
        staleTime: 0,
        refetchInterval: ({ state }) => (state.data?.state === 'reading' ? ASK_AGAIN_MS : false),
    });
    const stop = useMutation({ mutationFn: () => directives.stopScan(first.id), onSuccess: onLeave });
    useEffect(() => {
        if (scan.state === 'ready') onRead(scan);
    }, [scan, onRead]);
    const fault = error ?? stop.error;
    if (scan.state === 'failed' || scan.state === 'cancelled')
        return (
            <div className="trouble" role="alert">
                <p>{scan.message ?? 'Đã dừng đọc bản quét.'}</p>
                <Button onClick={onLeave}>Chọn tệp khác</Button>
            </div>
        );
    return (
        <div className="stack">
            {fault && <Trouble problem={asProblem(fault)} />}
            <div className="panel scan_progress" role="status">
                <h2>Đang nhận dạng chữ của bản quét</h2>
                <p className="soft">{first.name}</p>
                <ProgressLine label={`Đã đọc ${scan.done} trên ${scan.pages} trang`} share={scan.done / scan.pages} />
                <p className="soft">
                    Mỗi trang mất một đến hai giây. Chữ nhận dạng có thể sai: hãy so với ảnh trang trước khi ban hành.
                </p>
                <p className="soft">Có thể sang trang khác: máy chủ vẫn đọc, quay lại đây sẽ thấy.</p>
                <Button loading={stop.isPending} onClick={() => stop.mutate()}>
                    Dừng
                </Button>
            </div>
        </div>
    );
}

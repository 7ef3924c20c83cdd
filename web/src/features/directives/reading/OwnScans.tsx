import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { directives, type Scan } from '~/api/directives';
import { asProblem } from '~/api/problem';
import { ProgressLine } from '~/ui/ProgressLine';
import { toast } from '~/ui/toast';

const OWN_SCANS = ['directive_scans'];
const ASK_AGAIN_MS = 2000;
const OPEN_WORDS: Partial<Record<Scan['state'], string>> = { reading: 'Xem', ready: 'Mở kết quả đọc' };

function stateOf({ state, done, pages, message }: Scan) {
    if (state === 'reading') return <ProgressLine label={`Đã đọc ${done} trên ${pages} trang`} share={done / pages} />;
    return <p className="soft">{state === 'ready' ? `Đã đọc xong ${pages} trang.` : message}</p>;
}

/** The viewer's scans that the server reads or has read: who left the page comes back to them here. */
export function OwnScans({ onOpen }: { onOpen: (scan: Scan) => void }) {
    const client = useQueryClient();
    const scans = useQuery({
        queryKey: OWN_SCANS,
        queryFn: directives.scans,
        staleTime: 0,
        refetchInterval: ({ state }) =>
            state.data?.items.some((one) => one.state === 'reading') ? ASK_AGAIN_MS : false,
    });
    const leave = useMutation({
        mutationFn: (scan: Scan) => directives.stopScan(scan.id),
        onSettled: () => client.invalidateQueries({ queryKey: OWN_SCANS }),
        onError: (error) => toast.trouble(asProblem(error).message),
    });
    const items = scans.data?.items ?? [];
    if (items.length === 0) return null;
    return (
        <section className="panel" aria-label="Bản quét chưa ban hành">
            <h2>Bản quét chưa ban hành</h2>
            <ul className="own_scans">
                {items.map((scan) => (
                    <li key={scan.id}>
                        <div className="own_scan_words">
                            <b>{scan.name}</b>
                            {stateOf(scan)}
                        </div>
                        <div className="row">
                            {OPEN_WORDS[scan.state] && (
                                <Button
                                    aria-label={`${OPEN_WORDS[scan.state]} ${scan.name}`}
                                    onClick={() => onOpen(scan)}
                                >
                                    {OPEN_WORDS[scan.state]}
                                </Button>
                            )}
                            <Button
                                aria-label={`${scan.state === 'reading' ? 'Dừng' : 'Bỏ'} ${scan.name}`}
                                loading={leave.isPending && leave.variables.id === scan.id}
                                onClick={() => leave.mutate(scan)}
                            >
                                {scan.state === 'reading' ? 'Dừng' : 'Bỏ'}
                            </Button>
                        </div>
                    </li>
                ))}
            </ul>
        </section>
    );
}

import { FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { asProblem } from '~/api/problem';
import { receipts, type Receipt } from '~/api/receipts';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import './receipt.css';

/** One receipt to print, or those of everything that was handed in at one go ("id,id"). */
export default function ReceiptPage() {
    const { id = '' } = useParams();
    const ids = id.split(',');
    const found = useQueries({
        queries: ids.map((one) => ({ queryKey: ['receipt', one], queryFn: () => receipts.find(one) })),
    });
    const fault = found.find(({ error }) => error);
    const all = found.flatMap(({ data }) => data ?? []);
    const ready = all.length === ids.length;
    return (
        <Page
            title={ids.length === 1 ? 'Giấy tiếp nhận hồ sơ' : `${ids.length} giấy tiếp nhận hồ sơ`}
            note="Việc in giấy tiếp nhận được ghi vào nhật ký."
            up={{ path: '/dossiers', label: 'Hồ sơ' }}
            width="narrow"
            actions={
                ready && (
                    <>
                        {ids.length === 1 && (
                            <Button icon={<FileWordOutlined aria-hidden />} href={receipts.path(id)}>
                                Tải tệp Word
                            </Button>
                        )}
                        <Button
                            type="primary"
                            autoFocus
                            icon={<PrinterOutlined aria-hidden />}
                            onClick={() => window.print()}
                        >
                            In
                        </Button>
                    </>
                )
            }
        >
            {fault && <Trouble problem={asProblem(fault.error)} onRetry={() => void fault.refetch()} />}
            {!ready && !fault && (
                <div className="panel">
                    <Waiting lines={12} />
                </div>
            )}
            {ready && all.map((one) => <Paper key={one.link} receipt={one} />)}
        </Page>
    );
}

function Paper({ receipt }: { receipt: Receipt }) {
    return (
        <article className="panel receipt" aria-label={receipt.title}>
            <div className="receipt_head">
                <div>
                    {receipt.superior.map((line) => (
                        <p key={line} className="receipt_capitals">
                            {line}
                        </p>
                    ))}
                    {receipt.issuer.map((line) => (
                        <p key={line} className="receipt_capitals">
                            <b>{line}</b>
                        </p>
                    ))}
                    <i className="receipt_rule" />
                    <p>
                        Số: {receipt.number}/{receipt.notation}
                    </p>
                    <svg
                        className="receipt_qr"
                        viewBox={`0 0 ${receipt.qr_size} ${receipt.qr_size}`}
                        role="img"
                        aria-label={`Mã QR dẫn tới ${receipt.link}`}
                    >
                        <path d={receipt.qr_path} />
                    </svg>
                </div>
                <div>
                    <p>
                        <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
                    </p>
                    <p>
                        <b>Độc lập - Tự do - Hạnh phúc</b>
                    </p>
                    <i className="receipt_rule wide" />
                    <p>
                        <em>
                            {receipt.place}, {receipt.date}
                        </em>
                    </p>
                </div>
            </div>
            <h2 className="receipt_capitals">{receipt.title}</h2>
            {receipt.lines.map((line) => (
                <p key={line} className="receipt_line">
                    {line}
                </p>
            ))}
            <div className="receipt_foot">
                <Signs who={receipt.giver} hint={receipt.hint} name={receipt.giver_name} />
                <Signs who={receipt.receiver} hint={receipt.hint} name={receipt.receiver_name} />
            </div>
        </article>
    );
}

function Signs({ who, hint, name }: { who: string; hint: string; name: string }) {
    return (
        <div>
            <p className="receipt_capitals">
                <b>{who}</b>
            </p>
            <p>
                <em>{hint}</em>
            </p>
            <p className="receipt_name">
                <b>{name}</b>
            </p>
        </div>
    );
}

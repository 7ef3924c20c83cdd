import { FileExcelOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQueries, type QueryKey } from '@tanstack/react-query';
import { Button } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { papers, type Paper } from '~/api/papers';
import { asProblem } from '~/api/problem';
import { Page } from '~/ui/Page';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { PaperSheet } from './PaperSheet';

interface Wanted {
    key: QueryKey;
    load: () => Promise<Paper>;
}

interface Props {
    title: string;
    up: { path: string; label: string };
    wanted: Wanted[];
    word?: string | undefined;
    excel?: string;
    across?: boolean;
}

/** Papers to print, one page after the other; a look that is recorded. */
function Printed({ title, up, wanted, word, excel, across = false }: Props) {
    const found = useQueries({ queries: wanted.map(({ key, load }) => ({ queryKey: key, queryFn: load })) });
    const fault = found.find(({ error }) => error);
    const all = found.flatMap(({ data }) => data ?? []);
    const ready = all.length === wanted.length;
    return (
        <Page
            title={title}
            note="Việc in giấy tờ được ghi vào nhật ký."
            up={up}
            width={across ? 'wide' : 'narrow'}
            actions={
                ready && (
                    <>
                        {word && (
                            <Button icon={<FileWordOutlined aria-hidden />} href={word}>
                                Tải tệp Word
                            </Button>
                        )}
                        {excel && (
                            <Button icon={<FileExcelOutlined aria-hidden />} href={excel}>
                                Tải Excel
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
            {ready && all.map((paper, index) => <PaperSheet key={index} paper={paper} across={across} />)}
        </Page>
    );
}

const upTo = (id: string) => ({ path: `/dossiers/${id}`, label: 'Hồ sơ' });

/** Form 01: one receipt, or those of everything that was handed in at one go ("id,id"). */
export function ReceiptPage() {
    const { id = '' } = useParams();
    const ids = id.split(',');
    const alone = ids.length === 1;
    return (
        <Printed
            title={alone ? 'Giấy tiếp nhận hồ sơ' : `${ids.length} giấy tiếp nhận hồ sơ`}
            up={{ path: '/dossiers', label: 'Hồ sơ' }}
            wanted={ids.map((one) => ({ key: ['receipt', one], load: () => papers.receipt(one) }))}
            word={alone ? papers.receiptPath(id) : undefined}
        />
    );
}

/** Forms 02 to 05. */
export function FormPaperPage() {
    const { id = '', number = '' } = useParams();
    return (
        <Printed
            title="Giấy gửi người nộp"
            up={upTo(id)}
            wanted={[{ key: ['dossier_paper', id, number], load: () => papers.form(id, number) }]}
            word={papers.formPath(id, number)}
        />
    );
}

/** Form 06. */
export function SlipPage() {
    const { id = '' } = useParams();
    return (
        <Printed
            title="Phiếu kiểm soát quá trình giải quyết hồ sơ"
            up={upTo(id)}
            wanted={[{ key: ['dossier_slip', id], load: () => papers.slip(id) }]}
            word={papers.slipPath(id)}
        />
    );
}

/** Form 07. */
export function RegisterPaperPage() {
    const [search] = useSearchParams();
    const period = { from: search.get('from') ?? '', to: search.get('to') ?? '' };
    return (
        <Printed
            title="Sổ theo dõi hồ sơ"
            up={{ path: '/dossiers', label: 'Hồ sơ' }}
            wanted={[{ key: ['dossier_register', period], load: () => papers.register(period) }]}
            word={papers.registerPath('docx', period)}
            excel={papers.registerPath('xlsx', period)}
            across
        />
    );
}

import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { dossierImports, type DossierImport, type WrongRow } from '~/api/dossier_imports';
import { count } from '~/format/number';
import { Rows, type Column } from '~/ui/Rows';

const COLUMNS: Column<WrongRow>[] = [
    { title: 'Dòng', width: 80, cell: ({ row }) => <b className="number">{row}</b> },
    { title: 'Cột', width: 200, cell: ({ field }) => field },
    { title: 'Vì sao', phone: 'full', cell: ({ reason }) => reason },
];

/** The rows that are left out, and why. */
export function WrongRows({ known }: { known: DossierImport }) {
    const { id, wrong, wrong_count } = known;
    return (
        <section className="panel flush" aria-labelledby="import_wrong">
            <div className="panel_head import_wrong_head">
                <h2 id="import_wrong">
                    {count(wrong_count)} dòng sai, không nhập
                    {wrong.length < wrong_count && <small className="soft"> ({count(wrong.length)} dòng đầu)</small>}
                </h2>
                <Button icon={<DownloadOutlined aria-hidden />} href={dossierImports.wrongPath(id)}>
                    Tải các dòng sai
                </Button>
            </div>
            <div className="import_wrong" tabIndex={0} role="region" aria-label="Các dòng sai">
                <Rows
                    label="Các dòng sai"
                    columns={COLUMNS}
                    items={wrong}
                    keyOf={({ row, field }) => `${row} ${field}`}
                />
            </div>
        </section>
    );
}

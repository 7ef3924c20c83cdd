import { Checkbox } from 'antd';
import type { DossierImport, OlderRow } from '~/api/dossier_imports';
import { count } from '~/format/number';
import { Rows, type Column } from '~/ui/Rows';

const COLUMNS: Column<OlderRow>[] = [
    { title: 'Dòng', width: 64, phone: 'hide', cell: ({ row }) => <span className="number soft">{row}</span> },
    { title: 'Mã hồ sơ', width: 190, phone: 'full', cell: ({ code }) => <b className="number">{code}</b> },
    { title: 'Đang ghi', cell: ({ known_state_name }) => known_state_name },
    { title: 'Theo tệp', cell: ({ state_name }) => state_name },
];

interface Props {
    known: DossierImport;
    taken: boolean;
    onTake: (taken: boolean) => void;
}

/** Rows that show a state which the dossier has left: the file is probably an old one. */
export function Older({ known: { older, older_rows }, taken, onTake }: Props) {
    return (
        <section className="panel flush" aria-labelledby="import_older">
            <div className="panel_head">
                <h2 id="import_older">{count(older)} dòng có trạng thái cũ hơn đang ghi</h2>
            </div>
            <div className="import_reread">
                <p>
                    Có thể tệp này được xuất từ trước. Các dòng dưới đây không được nhập, trừ khi hồ sơ thật sự đã được
                    xử lý lại.
                </p>
                <Checkbox checked={taken} onChange={({ target }) => onTake(target.checked)}>
                    Vẫn nhập các dòng này
                </Checkbox>
            </div>
            <div className="import_wrong" tabIndex={0} role="region" aria-label="Các dòng có trạng thái cũ">
                <Rows
                    label="Các dòng có trạng thái cũ"
                    columns={COLUMNS}
                    items={older_rows}
                    keyOf={({ row }) => `${row}`}
                />
            </div>
        </section>
    );
}

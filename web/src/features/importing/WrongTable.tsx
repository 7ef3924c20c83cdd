import type { ReactNode } from 'react';
import type { WrongRow } from '~/api/sheets';
import { count } from '~/format/number';
import { Rows, type Column } from '~/ui/Rows';

const COLUMNS: Column<WrongRow>[] = [
    { title: 'Dòng', width: 80, cell: ({ row }) => <b className="number">{row}</b> },
    { title: 'Cột', width: 200, cell: ({ field }) => field },
    { title: 'Vì sao', phone: 'full', cell: ({ reason }) => reason },
];

interface Props {
    wrong: WrongRow[];
    total: number;
    act?: ReactNode;
}

/** The rows that are left out, and why. */
export function WrongTable({ wrong, total, act }: Props) {
    return (
        <section className="panel flush" aria-labelledby="import_wrong">
            <div className="panel_head import_wrong_head">
                <h2 id="import_wrong">
                    {count(total)} dòng sai, không nhập
                    {wrong.length < total && <small className="soft"> ({count(wrong.length)} dòng đầu)</small>}
                </h2>
                {act}
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

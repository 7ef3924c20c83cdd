import type { PreviewRow } from '~/api/dossier_imports';
import { date } from '~/format/date';
import { Rows, type Column } from '~/ui/Rows';

const COLUMNS: Column<PreviewRow>[] = [
    { title: 'Dòng', width: 56, phone: 'hide', cell: ({ row }) => <span className="number soft">{row}</span> },
    { title: 'Mã hồ sơ', width: 165, phone: 'full', cell: ({ code }) => <b className="number">{code}</b> },
    {
        title: 'Thủ tục',
        phone: 'full',
        cell: ({ procedure_name }) => <span className="clamp">{procedure_name}</span>,
    },
    { title: 'Đơn vị', width: 170, phone: 'hide', cell: ({ unit_name }) => unit_name },
    {
        title: 'Tiếp nhận',
        width: 100,
        cell: ({ received_at }) => <span className="number">{date(received_at)}</span>,
    },
    { title: 'Hẹn trả', width: 100, cell: ({ due_on }) => <span className="number">{date(due_on)}</span> },
    { title: 'Kết thúc', width: 100, cell: ({ finished_at }) => <span className="number">{date(finished_at)}</span> },
    { title: 'Trạng thái', width: 120, cell: ({ state_name }) => state_name },
];

/** The first good rows as they were understood. */
export function Preview({ rows }: { rows: PreviewRow[] }) {
    return (
        <section className="panel flush" aria-labelledby="import_preview">
            <div className="panel_head">
                <h2 id="import_preview">Xem trước {rows.length} hồ sơ đầu</h2>
            </div>
            <Rows label="Xem trước" columns={COLUMNS} items={rows} keyOf={({ row }) => `${row}`} />
        </section>
    );
}

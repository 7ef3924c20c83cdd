import type { Direction, DocumentRow } from '~/api/documents';
import { date } from '~/format/date';
import { count } from '~/format/number';
import type { Column } from '~/ui/Rows';

type Opener = ((row: DocumentRow) => void) | undefined;

const day = (iso: string | null | undefined) => <span className="number">{date(iso)}</span>;

function Subject({ row, onOpen }: { row: DocumentRow; onOpen: Opener }) {
    const words = (
        <>
            <small className="soft">{row.kind_name}</small>
            <span className="document_subject">{row.subject}</span>
        </>
    );
    return onOpen ? (
        <button type="button" className="plain_button document_opener" onClick={() => onOpen(row)}>
            {words}
        </button>
    ) : (
        <div className="document_opener">{words}</div>
    );
}

const subject = (onOpen: Opener): Column<DocumentRow> => ({
    title: 'Tên loại và trích yếu nội dung',
    width: '24%',
    wide: true,
    phone: 'full',
    cell: (row) => <Subject row={row} onOpen={onOpen} />,
});

const note: Column<DocumentRow> = {
    title: 'Ghi chú',
    width: 70,
    phone: 'hide',
    cell: (row) => <span className="document_lines">{row.note}</span>,
};

const signature: Column<DocumentRow> = { title: 'Ký nhận', width: 80, printed: true, cell: () => null };

/** Columns of the register of incoming papers (Decree 30/2020, annex IV). */
const incoming = (onOpen: Opener): Column<DocumentRow>[] => [
    { title: 'Ngày đến', width: 104, cell: (row) => day(row.arrived_on) },
    { title: 'Số đến', width: 56, cell: (row) => <b className="number">{row.number}</b> },
    { title: 'Tác giả', width: 170, cell: (row) => row.author },
    { title: 'Số, ký hiệu', width: 130, cell: (row) => row.code ?? <span className="soft">Không có</span> },
    { title: 'Ngày tháng', width: 104, cell: (row) => day(row.issued_on) },
    subject(onOpen),
    { title: 'Đơn vị nhận', width: 160, cell: (row) => row.unit_name },
    { title: 'Ngày chuyển', width: 108, phone: 'hide', cell: (row) => day(row.passed_on) },
    signature,
    note,
];

/** Columns of the register of outgoing papers (Decree 30/2020, annex IV). */
const outgoing = (onOpen: Opener): Column<DocumentRow>[] => [
    { title: 'Số, ký hiệu', width: 130, cell: (row) => <b className="number">{row.code}</b> },
    { title: 'Ngày tháng', width: 104, cell: (row) => day(row.issued_on) },
    subject(onOpen),
    { title: 'Người ký', width: 110, cell: (row) => row.signer_name },
    {
        title: 'Nơi nhận',
        width: 110,
        phone: 'hide',
        cell: (row) => <span className="document_lines">{row.recipients}</span>,
    },
    { title: 'Nơi lưu bản gốc', width: 120, cell: (row) => row.unit_name },
    { title: 'Số bản', width: 56, right: true, phone: 'hide', cell: (row) => row.copies && count(row.copies) },
    { title: 'Ngày chuyển', width: 108, phone: 'hide', cell: (row) => day(row.passed_on) },
    signature,
    note,
];

export const registerColumns = (direction: Direction, onOpen: Opener) =>
    direction === 'incoming' ? incoming(onOpen) : outgoing(onOpen);

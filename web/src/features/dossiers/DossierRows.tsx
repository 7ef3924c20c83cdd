import { Link } from 'react-router';
import type { DossierRow } from '~/api/dossiers';
import { date } from '~/format/date';
import { useAbility } from '~/layout/session';
import { Rows, type Column } from '~/ui/Rows';
import { DossierState } from './DossierState';
import { DueWords } from './DueWords';
import { channelName } from './words';

/** The code leads to its page, for who may open it. */
export function DossierCode({ row }: { row: DossierRow }) {
    const may = useAbility()('dossiers_open');
    return (
        <>
            {may ? (
                <Link className="row_link number" to={`/dossiers/${row.id}`}>
                    {row.code}
                </Link>
            ) : (
                <b className="number">{row.code}</b>
            )}
            <div>
                <small className="soft">{row.applicant}</small>
            </div>
        </>
    );
}

const COLUMNS: Column<DossierRow>[] = [
    { title: 'Mã hồ sơ, người nộp', width: 176, phone: 'full', cell: (row) => <DossierCode row={row} /> },
    {
        title: 'Thủ tục',
        wide: true,
        phone: 'full',
        cell: (row) => (
            <>
                <span className="clamp">{row.procedure_name}</span>
                <small className="soft">{row.field}</small>
            </>
        ),
    },
    { title: 'Đơn vị', width: 170, phone: 'hide', cell: (row) => row.unit_name },
    {
        title: 'Tiếp nhận',
        width: 104,
        cell: (row) => (
            <>
                <div className="number">{date(row.received_at)}</div>
                <small className="soft">{channelName(row.channel)}</small>
            </>
        ),
    },
    { title: 'Hẹn trả', width: 148, cell: (row) => <DueWords dossier={row} /> },
    { title: 'Trạng thái', width: 136, phone: 'full', cell: (row) => <DossierState dossier={row} /> },
];

export function DossierRows({ items }: { items: DossierRow[] }) {
    return (
        <Rows
            label="Hồ sơ"
            columns={COLUMNS}
            items={items}
            keyOf={({ id }) => id}
            tone={({ overdue, at_risk }) => (overdue ? 'late' : at_risk ? 'soon' : undefined)}
        />
    );
}

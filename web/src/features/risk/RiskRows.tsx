import { Link } from 'react-router';
import type { Risk } from '~/api/risks';
import { DueWords } from '~/features/dossiers/DueWords';
import { useAbility } from '~/layout/session';
import { Rows, type Column } from '~/ui/Rows';

function Code({ risk: { dossier } }: { risk: Risk }) {
    const may = useAbility()('dossiers_open');
    return (
        <>
            {may ? (
                <Link className="row_link number" to={`/dossiers/${dossier.id}`}>
                    {dossier.code}
                </Link>
            ) : (
                <b className="number">{dossier.code}</b>
            )}
            <div>
                <small className="soft">{dossier.unit_name}</small>
            </div>
        </>
    );
}

const percent = (permille: number) => Math.round(permille / 10);

const COLUMNS: Column<Risk>[] = [
    {
        title: 'Khả năng trễ',
        width: 130,
        cell: ({ late, likely }) => (
            <>
                <b className={`number risk_chance ${likely ? 'late_words' : ''}`}>{percent(late)} %</b>
                <div>
                    <small className="soft">{likely ? 'nhiều khả năng' : 'có nguy cơ'}</small>
                </div>
            </>
        ),
    },
    { title: 'Hồ sơ, đơn vị', width: 200, phone: 'full', cell: (risk) => <Code risk={risk} /> },
    { title: 'Hẹn trả', width: 150, cell: ({ dossier }) => <DueWords dossier={dossier} /> },
    {
        title: 'Vì sao',
        wide: true,
        phone: 'full',
        cell: ({ dossier, reasons }) => (
            <>
                <span className="clamp">{dossier.procedure_name}</span>
                <ul className="risk_reasons soft">
                    {reasons.map((reason) => (
                        <li key={reason}>{reason}</li>
                    ))}
                </ul>
            </>
        ),
    },
];

export function RiskRows({ items }: { items: Risk[] }) {
    return (
        <Rows
            label="Hồ sơ có nguy cơ trễ hẹn"
            columns={COLUMNS}
            items={items}
            keyOf={({ dossier }) => dossier.id}
            tone={({ likely }) => (likely ? 'late' : undefined)}
        />
    );
}

import { Link } from 'react-router';
import type { ListedDossier, WeeklyReport, WeekLine, WeekList } from '~/api/weekly_reports';
import { addDays, date } from '~/format/date';
import { count } from '~/format/number';
import { useAbility } from '~/layout/session';
import { Rows, type Column } from '~/ui/Rows';
import { weekWords } from './words';

/** A list of so many dossiers lies open; of a longer one each unit opens when it is pressed. */
const SHOWN_AT_ONCE = 10;

function Code({ dossier }: { dossier: ListedDossier }) {
    const may = useAbility()('dossiers_open');
    if (!may) return <b className="number">{dossier.code}</b>;
    return (
        <Link className="row_link number" to={`/dossiers/${dossier.dossier_id}`}>
            {dossier.code}
        </Link>
    );
}

const CODE: Column<ListedDossier> = {
    title: 'Mã hồ sơ',
    width: 190,
    phone: 'full',
    cell: (dossier) => <Code dossier={dossier} />,
};
const PROCEDURE: Column<ListedDossier> = {
    title: 'Thủ tục',
    wide: true,
    phone: 'full',
    cell: ({ procedure_name }) => <span className="clamp">{procedure_name}</span>,
};
const DUE: Column<ListedDossier> = {
    title: 'Hẹn trả',
    width: 110,
    cell: ({ due_on }) => <span className="number">{date(due_on)}</span>,
};
const HOLDER: Column<ListedDossier> = { title: 'Đang giữ', width: 260, phone: 'full', cell: ({ holder }) => holder };
const OVER: Column<ListedDossier> = {
    title: 'Quá hạn',
    width: 160,
    cell: ({ days }) => <span className="late_words">{count(days)} ngày làm việc</span>,
};
const CHANCE: Column<ListedDossier> = {
    title: 'Khả năng trễ',
    width: 110,
    cell: ({ late = 0 }) => <b className="number">{Math.round(late / 10)} %</b>,
};
const WHY: Column<ListedDossier> = {
    title: 'Vì sao',
    width: 380,
    phone: 'full',
    cell: ({ reasons = [] }) => (
        <ul className="soft">
            {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
            ))}
        </ul>
    ),
};

const LISTS: { list: WeekList; columns: Column<ListedDossier>[]; title: (report: WeeklyReport) => string }[] = [
    {
        list: 'overdue',
        columns: [CODE, PROCEDURE, DUE, OVER, HOLDER],
        title: () => 'Quá hạn chưa giải quyết xong',
    },
    {
        list: 'at_risk',
        columns: [CODE, PROCEDURE, DUE, CHANCE, WHY],
        title: ({ foretold_on }) =>
            foretold_on ? `Nguy cơ trễ hẹn, dự báo sáng ${date(foretold_on)}` : 'Nguy cơ trễ hẹn',
    },
    {
        list: 'due_next',
        columns: [CODE, PROCEDURE, DUE, HOLDER],
        title: ({ from, to }) => `Đến hạn tuần ${weekWords({ from: addDays(from, 7), to: addDays(to, 7) })}`,
    },
];

/** What is late, what may become late, what is due next, by unit. */
export function WeekLists({ report }: { report: WeeklyReport }) {
    return (
        <>
            {LISTS.map(({ list, columns, title }) => {
                const { items, hidden } = report.lists[list];
                return (
                    <section key={list} className="panel flush" aria-labelledby={`week_${list}`}>
                        <div className="panel_head">
                            <h2 id={`week_${list}`}>{title(report)}</h2>
                            <span className="number soft">{count(items.length + hidden)} hồ sơ</span>
                        </div>
                        {items.length === 0 && hidden === 0 && (
                            <p className="soft week_none">
                                {list === 'at_risk' && !report.foretold_on
                                    ? 'Không có số liệu: chưa có dự báo.'
                                    : 'Không có.'}
                            </p>
                        )}
                        {report.units.map((unit) => (
                            <OfUnit
                                key={unit.unit_id ?? ''}
                                unit={unit}
                                items={items.filter(({ unit_id }) => unit_id === (unit.unit_id ?? NO_UNIT))}
                                columns={columns}
                                label={title(report)}
                                open={items.length <= SHOWN_AT_ONCE}
                            />
                        ))}
                        {hidden > 0 && <p className="soft week_none">{count(hidden)} hồ sơ của đơn vị khác.</p>}
                    </section>
                );
            })}
        </>
    );
}

const NO_UNIT = '00000000-0000-0000-0000-000000000000';

interface OfUnitProps {
    unit: WeekLine;
    items: ListedDossier[];
    columns: Column<ListedDossier>[];
    label: string;
    open: boolean;
}

function OfUnit({ unit, items, columns, label, open }: OfUnitProps) {
    if (items.length === 0) return null;
    const name = unit.name || 'Chưa rõ đơn vị';
    return (
        <details className="week_unit" open={open}>
            <summary>
                <b>{name}</b> <span className="number soft">{count(items.length)} hồ sơ</span>
            </summary>
            <Rows label={`${label}: ${name}`} columns={columns} items={items} keyOf={({ dossier_id }) => dossier_id} />
        </details>
    );
}

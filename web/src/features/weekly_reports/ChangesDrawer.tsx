import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import { asProblem } from '~/api/problem';
import { weeklyReports, type ChangedDossier, type WeeklyReport } from '~/api/weekly_reports';
import { FIGURE_NAMES } from '~/features/figures/words';
import { count } from '~/format/number';
import { useAbility } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { Rows, type Column } from '~/ui/Rows';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { weekWords } from './words';

function Code({ one }: { one: ChangedDossier }) {
    const may = useAbility()('dossiers_open');
    return (
        <>
            {may ? (
                <Link className="row_link number" to={`/dossiers/${one.dossier_id}`}>
                    {one.code}
                </Link>
            ) : (
                <b className="number">{one.code}</b>
            )}
            <div>
                <small className="soft">{one.unit_name}</small>
            </div>
        </>
    );
}

/** How it was counted, and how it is now. */
function countedWords(counted: ChangedDossier['kept'], other: ChangedDossier['kept']): string {
    if (!counted) return 'Không được đếm';
    const name = FIGURE_NAMES[counted.figure] ?? counted.figure;
    if (other?.figure !== counted.figure) return name;
    if (other.unit_id !== counted.unit_id) return `${name}, ở đơn vị khác`;
    return `${name}, ${counted.carried_over ? 'chuyển sang' : 'tiếp nhận mới'}`;
}

const COLUMNS: Column<ChangedDossier>[] = [
    { title: 'Mã hồ sơ, đơn vị', width: 220, phone: 'full', cell: (one) => <Code one={one} /> },
    { title: 'Thủ tục', wide: true, phone: 'full', cell: ({ procedure_name }) => procedure_name },
    { title: 'Lúc lập báo cáo', width: 190, cell: ({ kept, now }) => countedWords(kept, now) },
    { title: 'Nay', width: 190, cell: ({ kept, now }) => <b>{countedWords(now, kept)}</b> },
];

/** The dossiers that are counted otherwise than when the report was made. */
export default function ChangesDrawer({ report, onClose }: { report: WeeklyReport; onClose: () => void }) {
    const { data, error, refetch } = useQuery({
        queryKey: ['weekly_report', report.from, 'changes'],
        queryFn: () => weeklyReports.changes(report.from),
    });
    return (
        <Drawer
            open
            onClose={onClose}
            size="min(1040px, 100vw)"
            title={`Thay đổi sau khi lập, tuần ${weekWords(report)}`}
        >
            {error && <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />}
            {!data && !error && <Waiting lines={4} />}
            {data && data.items.length > 0 && (
                <Rows
                    label="Hồ sơ được đếm khác lúc lập báo cáo"
                    columns={COLUMNS}
                    items={data.items}
                    keyOf={({ dossier_id }) => dossier_id}
                />
            )}
            {data && data.items.length === 0 && data.hidden === 0 && (
                <Empty title="Không hồ sơ nào được đếm khác">Số liệu thay đổi vì hồ sơ đã đổi chỗ cho nhau.</Empty>
            )}
            {data && data.hidden > 0 && <p className="soft">{count(data.hidden)} hồ sơ của đơn vị khác.</p>}
        </Drawer>
    );
}

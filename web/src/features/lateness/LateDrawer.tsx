import { Drawer } from 'antd';
import type { FigureQuery } from '~/api/figures';
import { lateness, type LateHolder, type LateRow } from '~/api/lateness';
import { DossierCode } from '~/features/dossiers/DossierRows';
import { DueWords } from '~/features/dossiers/DueWords';
import { figureQuery } from '~/features/figures/question';
import { count } from '~/format/number';
import { periodWords } from '~/format/period';
import { Empty } from '~/ui/Empty';
import { ListFrame } from '~/ui/ListFrame';
import { Rows, type Column } from '~/ui/Rows';
import { useList } from '~/ui/use_list';
import { workingDays, type LateQuestion } from './words';

interface Props {
    query: FigureQuery;
    question: LateQuestion;
    /** How long the office works on a day. */
    day_minutes: number;
    onClose: () => void;
}

/** The late dossiers behind a number, those that are most late first, each with who had it. */
export default function LateDrawer({ query, question, day_minutes, onClose }: Props) {
    const { title, value, ...wanted } = question;
    const asked = { ...figureQuery(query), ...wanted };
    const list = useList(['lateness_rows', asked], (after) =>
        lateness.rows({ ...asked, limit: 50, ...(after && { after }) }),
    );
    return (
        <Drawer open onClose={onClose} size="min(1040px, 100vw)" title={`${title}: ${count(value)}`}>
            <p className="soft late_total">Kỳ {periodWords(query)}, hồ sơ trễ nhiều nhất đứng trước.</p>
            <ListFrame list={list} empty={<Empty title="Không có hồ sơ nào">Không xem được hồ sơ nào ở đây.</Empty>}>
                {(items) => (
                    <Rows
                        label="Hồ sơ trễ"
                        columns={columnsOf(day_minutes)}
                        items={items}
                        keyOf={({ dossier }) => dossier.id}
                    />
                )}
            </ListFrame>
        </Drawer>
    );
}

function columnsOf(day_minutes: number): Column<LateRow>[] {
    return [
        {
            title: 'Mã hồ sơ, người nộp',
            width: 176,
            phone: 'full',
            cell: ({ dossier }) => <DossierCode row={dossier} />,
        },
        {
            title: 'Thủ tục',
            width: 220,
            phone: 'full',
            cell: ({ dossier }) => <span className="clamp">{dossier.procedure_name}</span>,
        },
        { title: 'Hẹn trả', width: 130, cell: ({ dossier }) => <DueWords dossier={dossier} /> },
        {
            title: 'Trễ',
            width: 110,
            cell: ({ days, open }) => (
                <>
                    <b className="number">{days === 0 ? 'Dưới 1 ngày' : `${count(days)} ngày`}</b>
                    <div>
                        <small className="soft">làm việc{open && ', chưa xong'}</small>
                    </div>
                </>
            ),
        },
        {
            title: 'Vì sao',
            wide: true,
            phone: 'full',
            cell: (row) => <Why row={row} day_minutes={day_minutes} />,
        },
    ];
}

function Why({ row, day_minutes }: { row: LateRow; day_minutes: number }) {
    const { cause_name, note, unit_name, holders } = row;
    return (
        <>
            <b>{cause_name}</b>
            {note && <div>Lý do trong mẫu 04: {note}</div>}
            {holders.length === 0 && <div className="soft">Đơn vị giải quyết: {unit_name ?? 'chưa ghi'}</div>}
            <ul className="late_had">
                {holders.map((holder, index) => (
                    <li key={index} className={holder.main ? 'main' : 'soft'}>
                        <Had holder={holder} day_minutes={day_minutes} />
                    </li>
                ))}
            </ul>
        </>
    );
}

function Had({ holder, day_minutes }: { holder: LateHolder; day_minutes: number }) {
    const { unit_name, official_name, step_name, working_minutes, over_minutes } = holder;
    const who = [official_name ?? unit_name, step_name].filter(Boolean).join(', ');
    return (
        <>
            {who}: giữ {workingDays(working_minutes, day_minutes)}
            {over_minutes > 0 && `, vượt ${workingDays(over_minutes, day_minutes)}`}
        </>
    );
}

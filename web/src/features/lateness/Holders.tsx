import type { LateOfficial, Lateness, LateSum, LateUnit } from '~/api/lateness';
import { Rows, type Column } from '~/ui/Rows';
import { LateNumber } from './LateNumber';
import { workingDays, type LateQuestion } from './words';

interface Props {
    data: Lateness;
    onRows: (question: LateQuestion) => void;
}

/** A unit, or below it one of its people. */
interface Line extends LateSum {
    key: string;
    name: string;
    person: boolean;
    wanted: Pick<LateQuestion, 'holder_unit_id' | 'holder_id' | 'holder_nobody'>;
}

const NO_UNIT = 'Chưa ghi đơn vị';

function lineOf(unit: LateUnit): Line {
    const { unit_id, unit_name } = unit;
    return { ...unit, key: unit_id, name: unit_name ?? NO_UNIT, person: false, wanted: { holder_unit_id: unit_id } };
}

function lineOfOfficial({ unit_id }: LateUnit, official: LateOfficial): Line {
    const { official_id, official_name } = official;
    return {
        ...official,
        key: `${unit_id}|${official_id}`,
        name: official_name ?? 'Chưa giao người',
        person: true,
        wanted: official_id
            ? { holder_unit_id: unit_id, holder_id: official_id }
            : { holder_unit_id: unit_id, holder_nobody: 'true' },
    };
}

const matters = ({ dossiers, over_minutes }: LateSum) => dossiers > 0 || over_minutes > 0;

/** Who used most beyond the share, by unit and person. */
export function Holders({ data, onRows }: Props) {
    const { units, day_minutes } = data;
    const lines = units
        .filter(matters)
        .flatMap((unit) => [lineOf(unit), ...unit.officials.filter(matters).map((one) => lineOfOfficial(unit, one))]);
    const number = (line: Line, value: number, what: string, standing?: 'resolved' | 'open') => (
        <LateNumber
            value={value}
            label={`${line.name}, ${what}`}
            onPress={() =>
                onRows({ ...line.wanted, ...(standing && { standing }), title: `${line.name}, ${what}`, value })
            }
        />
    );
    const columns: Column<Line>[] = [
        {
            title: 'Đơn vị, người giữ',
            wide: true,
            phone: 'full',
            cell: ({ name, person }) => (person ? <span className="late_person">{name}</span> : <b>{name}</b>),
        },
        {
            title: 'Gây trễ chính',
            right: true,
            width: 120,
            cell: (line) => number(line, line.dossiers, 'gây trễ chính'),
        },
        {
            title: 'Đã giải quyết trễ',
            right: true,
            width: 130,
            cell: (line) => number(line, line.resolved_late, 'đã giải quyết trễ', 'resolved'),
        },
        {
            title: 'Đang quá hạn',
            right: true,
            width: 120,
            cell: (line) => number(line, line.open_overdue, 'đang quá hạn', 'open'),
        },
        {
            title: 'Giữ hồ sơ trễ',
            right: true,
            width: 130,
            cell: ({ working_minutes }) =>
                working_minutes === 0 ? (
                    <span className="soft">không có chi tiết</span>
                ) : (
                    <span className="number">{workingDays(working_minutes, day_minutes)}</span>
                ),
        },
        {
            title: 'Vượt phần của mình',
            right: true,
            width: 150,
            cell: ({ working_minutes, over_minutes }) =>
                working_minutes > 0 ? (
                    <b className="number">{workingDays(over_minutes, day_minutes)}</b>
                ) : (
                    <span className="soft">–</span>
                ),
        },
    ];
    return (
        <section className="late_part" aria-labelledby="late_holders">
            <h2 id="late_holders">Theo người giữ hồ sơ</h2>
            <div className="panel flush">
                <Rows label="Hồ sơ trễ theo người giữ" columns={columns} items={lines} keyOf={({ key }) => key} />
            </div>
            <details className="late_how">
                <summary>Người gây trễ chính được xác định thế nào</summary>
                <p>
                    Thời gian từ lúc nhận đến hết ngày hẹn được chia theo tỷ lệ của từng bước trong thủ tục. Ai giữ hồ
                    sơ khi phần của bước đã hết thì thời gian đó là vượt. Đơn vị vượt nhiều nhất, rồi người vượt nhiều
                    nhất trong đơn vị, là người gây trễ chính của hồ sơ. Chỉ tính giờ làm việc, không tính lúc tạm dừng.
                    Hồ sơ nhập từ hệ thống khác không có quá trình xử lý chi tiết, được ghi cho đơn vị giải quyết.
                </p>
            </details>
        </section>
    );
}

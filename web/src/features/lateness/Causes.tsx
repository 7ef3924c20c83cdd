import type { LateCause, Lateness } from '~/api/lateness';
import { count } from '~/format/number';
import { Rows, type Column } from '~/ui/Rows';
import { LateNumber } from './LateNumber';
import type { LateQuestion } from './words';

interface Props {
    data: Lateness;
    onRows: (question: LateQuestion) => void;
}

/** Each late dossier under exactly one cause; what each means stands beside it. */
export function Causes({ data: { causes, total }, onRows }: Props) {
    const found = causes.filter(({ dossiers }) => dossiers > 0).sort((a, b) => b.dossiers - a.dossiers);
    const others = causes.filter(({ dossiers }) => dossiers === 0);
    const columns: Column<LateCause>[] = [
        {
            title: 'Nguyên nhân',
            wide: true,
            phone: 'full',
            cell: ({ name, how }) => (
                <>
                    <b>{name}</b>
                    <div className="soft">{how}</div>
                </>
            ),
        },
        {
            title: 'Hồ sơ',
            right: true,
            width: 130,
            cell: ({ cause, name, dossiers }) => (
                <>
                    <LateNumber
                        value={dossiers}
                        label={name}
                        onPress={() => onRows({ cause, title: name, value: dossiers })}
                    />
                    <i className="late_bar" aria-hidden>
                        <i style={{ width: `${(100 * dossiers) / total.dossiers}%` }} />
                    </i>
                </>
            ),
        },
        {
            title: 'Đã giải quyết trễ',
            right: true,
            width: 120,
            cell: ({ cause, name, resolved_late }) => (
                <LateNumber
                    value={resolved_late}
                    label={`${name}, đã giải quyết trễ`}
                    onPress={() =>
                        onRows({
                            cause,
                            standing: 'resolved',
                            title: `${name}, đã giải quyết trễ`,
                            value: resolved_late,
                        })
                    }
                />
            ),
        },
        {
            title: 'Đang quá hạn',
            right: true,
            width: 120,
            cell: ({ cause, name, open_overdue }) => (
                <LateNumber
                    value={open_overdue}
                    label={`${name}, đang quá hạn`}
                    onPress={() =>
                        onRows({ cause, standing: 'open', title: `${name}, đang quá hạn`, value: open_overdue })
                    }
                />
            ),
        },
        {
            title: 'Một nửa trễ không quá',
            right: true,
            width: 150,
            cell: ({ median_days }) => <span className="number">{count(median_days ?? 0)} ngày làm việc</span>,
        },
    ];
    return (
        <section className="late_part" aria-labelledby="late_causes">
            <h2 id="late_causes">Theo nguyên nhân</h2>
            <div className="panel flush">
                <Rows label="Hồ sơ trễ theo nguyên nhân" columns={columns} items={found} keyOf={({ cause }) => cause} />
            </div>
            <details className="late_how">
                <summary>Nguyên nhân được xác định thế nào</summary>
                <p>
                    Mỗi hồ sơ có một nguyên nhân chính: nguyên nhân đầu tiên phù hợp, theo đúng thứ tự dưới đây, tính từ
                    những gì đã ghi trong quá trình giải quyết. Thời gian tạm dừng không tính cho ai.
                </p>
                <ol>
                    {causes.map(({ cause, name, how }) => (
                        <li key={cause}>
                            <b>{name}.</b> {how}
                        </li>
                    ))}
                </ol>
                {others.length > 0 && (
                    <p className="soft">
                        Kỳ này không có hồ sơ nào: {others.map(({ name }) => name.toLowerCase()).join('; ')}.
                    </p>
                )}
            </details>
        </section>
    );
}

import { WarningOutlined } from '@ant-design/icons';
import { count } from '~/format/number';

interface Props {
    /** "Hồ sơ mới" */
    fresh: string;
    counts: { new: number; changed: number; unchanged: number; wrong_count: number; older?: number };
}

/** New, changed, unchanged, wrong; and those that show an earlier state, when there are any. */
export function CountCells({ fresh, counts }: Props) {
    const numbers = [
        { name: fresh, value: counts.new },
        { name: 'Có thay đổi', value: counts.changed },
        { name: 'Không đổi', value: counts.unchanged },
        { name: 'Dòng sai', value: counts.wrong_count, wrong: true },
        ...(counts.older ? [{ name: 'Trạng thái cũ', value: counts.older, wrong: true }] : []),
    ];
    return (
        <dl className="import_counts">
            {numbers.map(({ name, value, wrong }) => (
                <div key={name} className={wrong && value > 0 ? 'wrong' : undefined}>
                    <dt>
                        {wrong && value > 0 && <WarningOutlined aria-hidden />} {name}
                    </dt>
                    <dd className="number">{count(value)}</dd>
                </div>
            ))}
        </dl>
    );
}

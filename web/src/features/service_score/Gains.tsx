import type { ScoreItem, ServiceScore } from '~/api/service_score';
import { count } from '~/format/number';
import { unitOf } from './words';

const MOST = 5;

/** Where most points are still to be had, and how many dossiers that means. */
export function Gains({ score }: { score: ServiceScore }) {
    const items = score.groups.flatMap((group) => group.items);
    const gains = score.gains
        .map((code) => items.find((item) => item.code === code))
        .filter((item): item is ScoreItem => item !== undefined)
        .slice(0, MOST);
    return (
        <section className="panel score_gains" aria-labelledby="score_gains">
            <h2 id="score_gains">Việc tăng được nhiều điểm nhất</h2>
            {gains.length === 0 && <p className="soft">Các mục đã có số liệu đều đạt điểm tối đa.</p>}
            <ol>
                {gains.map((item) => (
                    <li key={item.code}>
                        <span>
                            <b className="number">{item.code}</b> {item.name}
                        </span>
                        <span>
                            <b className="number">+{item.to_gain_text}</b> điểm nếu thêm{' '}
                            <b className="number">{count(item.missing ?? 0)}</b> {unitOf(item)}
                        </span>
                    </li>
                ))}
            </ol>
        </section>
    );
}

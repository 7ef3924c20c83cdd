import type { Risks } from '~/api/risks';
import { count } from '~/format/number';

const score = (millionths: number) => (millionths / 1_000_000).toFixed(3).replace('.', ',');

/** How a forecast is made, and how near those of the last months came. */
export function HowGood({ data }: { data: Risks }) {
    return (
        <section className="panel risk_how" aria-labelledby="risk_how">
            <h2 id="risk_how">Cách tính và độ tin cậy</h2>
            <p>
                Mỗi hồ sơ đang giải quyết được so với những hồ sơ giống nó nhất (cùng bước, cùng thủ tục, cùng lĩnh vực,
                hoặc cả xã) cũng đã lâu như vậy mà chưa xong: bao nhiêu hồ sơ trong số đó rồi trễ hạn. Khi đơn vị đang
                giữ nhiều hồ sơ hơn lúc bình thường, thời gian được tính dài ra theo.
            </p>
            <Judged data={data} />
        </section>
    );
}

function Judged({ data: { score: judged } }: { data: Risks }) {
    if (!judged)
        return <p className="soft">Chưa có dự báo nào đã biết kết quả, nên chưa nói được dự báo đúng đến đâu.</p>;
    const verdict =
        judged.high < 0
            ? 'dự báo tốt hơn hẳn'
            : judged.low > 0
              ? 'dự báo kém hơn: chỉ nên tham khảo'
              : 'chưa đủ để nói là tốt hơn';
    return (
        <p>
            90 ngày qua: <b className="number">{count(judged.foretold)}</b> dự báo về{' '}
            <b className="number">{count(judged.dossiers)}</b> hồ sơ đã biết kết quả. Điểm Brier{' '}
            <b className="number">{score(judged.score)}</b> (0 là tốt nhất), so với{' '}
            <b className="number">{score(judged.base)}</b> nếu hồ sơ nào cũng đoán bằng tỷ lệ trễ chung; chênh lệch từ{' '}
            <span className="number">{score(judged.low)}</span> đến <span className="number">{score(judged.high)}</span>{' '}
            (tin cậy 95 %): <b>{verdict}</b>.
        </p>
    );
}

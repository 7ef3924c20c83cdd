import type { Reading } from '~/api/directives';
import { date } from '~/format/date';
import { count } from '~/format/number';

/** What else was read, to be looked at: the papers it rests on, the measurable targets, the parts that name units. */
export function MoreRead({ reading: { document, targets, parts } }: { reading: Reading }) {
    if (document.references.length + targets.length + parts.length === 0) return null;
    return (
        <section className="panel" aria-label="Nội dung khác đọc được">
            {targets.length > 0 && (
                <details className="more_read">
                    <summary>Chỉ tiêu đo được ({count(targets.length)})</summary>
                    <ul>
                        {targets.map((target, index) => (
                            <li key={index}>{target.text}</li>
                        ))}
                    </ul>
                </details>
            )}
            {document.references.length > 0 && (
                <details className="more_read">
                    <summary>Văn bản được dẫn ({count(document.references.length)})</summary>
                    <ul>
                        {document.references.map(({ code, issued_on }) => (
                            <li key={`${code} ${issued_on}`}>
                                {code}
                                {issued_on && `, ngày ${date(issued_on)}`}
                            </li>
                        ))}
                    </ul>
                </details>
            )}
            {parts.length > 0 && (
                <details className="more_read">
                    <summary>Các mục giao việc trong phần lời văn ({count(parts.length)})</summary>
                    <ul>
                        {parts.map((part, index) => (
                            <li key={index}>
                                <b>{part.heading}</b> {part.text}
                                {part.units.length > 0 && <div className="soft">{part.units.join('; ')}</div>}
                            </li>
                        ))}
                    </ul>
                </details>
            )}
        </section>
    );
}

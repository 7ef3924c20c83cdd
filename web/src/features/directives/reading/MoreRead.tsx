import type { Reading } from '~/api/directives';
import { date } from '~/format/date';
import { count } from '~/format/number';

/** What else was read: targets and report duties, which the programme may take; papers it rests on; parts. */
export function MoreRead({ reading: { document, targets, report_duties, parts } }: { reading: Reading }) {
    if (document.references.length + targets.length + report_duties.length + parts.length === 0) return null;
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
            {report_duties.length > 0 && (
                <details className="more_read">
                    <summary>Chế độ báo cáo ({count(report_duties.length)})</summary>
                    <ul>
                        {report_duties.map(({ text, reporter }, index) => (
                            <li key={index}>
                                {text}
                                {reporter.length > 0 && <div className="soft">{reporter.join('; ')}</div>}
                            </li>
                        ))}
                    </ul>
                </details>
            )}
            {targets.length + report_duties.length > 0 && (
                <p className="soft">
                    Đăng ký hoặc giao việc xong, mở văn bản và bấm “Đưa vào chương trình” để theo dõi các mục này.
                </p>
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

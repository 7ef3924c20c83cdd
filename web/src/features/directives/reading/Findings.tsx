import { Button } from 'antd';
import type { Finding } from '~/api/directives';
import { count } from '~/format/number';

interface Props {
    findings: Finding[];
    onPlace: (line: number) => void;
}

/** Findings of one place that rest on one rule stand together. */
function byPlace(findings: Finding[]): Finding[][] {
    const groups: Finding[][] = [];
    for (const finding of findings) {
        const [first] = groups.at(-1) ?? [];
        if (first && first.line === finding.line && first.rule === finding.rule) groups.at(-1)?.push(finding);
        else groups.push([finding]);
    }
    return groups;
}

/** Notes are told, but nobody has to mend them. */
function summaryOf(findings: Finding[]): string {
    const faults = findings.filter(({ severity }) => severity !== 'note').length;
    const notes = findings.length - faults;
    const noted = notes > 0 ? `, ${count(notes)} lưu ý` : '';
    return faults > 0
        ? `Soát văn bản: ${count(faults)} chỗ cần xem lại${noted}`
        : `Soát văn bản: không thấy chỗ phải sửa${noted}`;
}

function placeOf({ line, page }: Finding): string {
    if (line === 0) return 'Cả văn bản';
    return page > 0 ? `Trang ${page}, dòng ${line}` : `Dòng ${line}`;
}

/** What the drafter should mend before the paper goes out, each with its place, its rule and the way to mend it. */
export function Findings({ findings, onPlace }: Props) {
    return (
        <section className="panel" aria-label="Soát văn bản">
            <details className="more_read">
                <summary>{summaryOf(findings)}</summary>
                {byPlace(findings).map((group) => {
                    const [first] = group;
                    if (!first) return null;
                    return (
                        <div key={`${first.line} ${first.code} ${first.text}`} className="finding">
                            {first.line > 0 ? (
                                <Button type="link" size="small" onClick={() => onPlace(first.line)}>
                                    {placeOf(first)}
                                </Button>
                            ) : (
                                <b>{placeOf(first)}</b>
                            )}
                            <span className="soft"> {first.rule}</span>
                            <ul>
                                {group.map(({ code, severity, text, remedy }) => (
                                    <li key={`${code} ${text}`}>
                                        {severity === 'note' && <span className="tag quiet">Lưu ý</span>} {text}{' '}
                                        {remedy}
                                    </li>
                                ))}
                            </ul>
                        </div>
                    );
                })}
            </details>
        </section>
    );
}

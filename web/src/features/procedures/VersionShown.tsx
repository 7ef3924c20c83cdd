import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Paper, ProcedureVersion } from '~/api/procedures';
import { levelName } from '~/features/dossiers/words';
import { date } from '~/format/date';
import { Facts } from '~/ui/Facts';
import { feeWords } from './words';

interface Props {
    version: ProcedureVersion;
    when: 'before' | 'now' | 'later';
    /** Nothing went before it. */
    first: boolean;
    onCorrect?: ((version: ProcedureVersion) => void) | undefined;
}

const WHEN = { now: 'Đang áp dụng', later: 'Sắp áp dụng', before: 'Đã thay thế' };
const TONE = { now: 'accent', later: 'soon', before: 'quiet' };

/** One version; those that were replaced are folded. */
export function VersionShown({ version, when, first, onCorrect }: Props) {
    const [open, setOpen] = useState(when !== 'before');
    const { id, valid_from, changes, source, changed_by, changed_at } = version;
    return (
        <section className="panel procedure_version" aria-labelledby={`version_${id}`}>
            <div className="panel_head">
                <h2 id={`version_${id}`}>Áp dụng từ {date(valid_from)}</h2>
                <span className="row">
                    <span className={`tag ${TONE[when]}`}>{WHEN[when]}</span>
                    {onCorrect && (
                        <Button
                            size="small"
                            icon={<EditOutlined aria-hidden />}
                            aria-label={`Sửa phiên bản từ ${date(valid_from)}`}
                            onClick={() => onCorrect(version)}
                        >
                            Sửa
                        </Button>
                    )}
                </span>
            </div>
            {changes.length > 0 ? (
                <div className="procedure_changes">
                    <b>Khác phiên bản trước</b>
                    <ul>
                        {changes.map((change) => (
                            <li key={change}>{change}</li>
                        ))}
                    </ul>
                </div>
            ) : (
                !first && <p className="soft">Nội dung như phiên bản trước.</p>
            )}
            {open ? (
                <Content version={version} />
            ) : (
                <p>
                    {version.limit_text}
                    <Button type="link" size="small" onClick={() => setOpen(true)}>
                        Xem giấy tờ, phí và các bước
                    </Button>
                </p>
            )}
            <p className="soft procedure_source">
                Theo {source}. {changed_by} ghi ngày {date(changed_at)}.
            </p>
        </section>
    );
}

const paperWords = ({ originals, copies, required }: Paper) =>
    [originals > 0 && `${originals} bản chính`, copies > 0 && `${copies} bản sao`, !required && 'nếu có']
        .filter(Boolean)
        .join(', ');

function Content({ version }: { version: ProcedureVersion }) {
    const { limit_text, fee, fee_note, level, unit_name, papers, results, steps } = version;
    const facts: [string, ReactNode][] = [
        ['Thời hạn', limit_text],
        ['Phí, lệ phí', [feeWords(fee), fee_note].filter(Boolean).join(', ')],
        ['Mức độ', levelName(level)],
        ['Đơn vị giải quyết', unit_name],
        ['Kết quả', results.join('; ')],
    ];
    return (
        <>
            <Facts items={facts} />
            {papers.length > 0 && (
                <>
                    <h3>Giấy tờ phải nộp</h3>
                    <ol className="procedure_list">
                        {papers.map((paper) => (
                            <li key={paper.name}>
                                {paper.name} <small className="soft">{paperWords(paper)}</small>
                            </li>
                        ))}
                    </ol>
                </>
            )}
            {steps.length > 0 && (
                <>
                    <h3>Các bước</h3>
                    <ol className="procedure_list">
                        {steps.map(({ name, unit_name: unit, share }) => (
                            <li key={name}>
                                {name}{' '}
                                <small className="soft">
                                    {[unit, typeof share === 'number' && `${share}% thời hạn`]
                                        .filter(Boolean)
                                        .join(', ')}
                                </small>
                            </li>
                        ))}
                    </ol>
                </>
            )}
        </>
    );
}

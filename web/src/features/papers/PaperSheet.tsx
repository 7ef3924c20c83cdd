import type { Paper, PaperBlock, PaperSignature, PaperTable } from '~/api/papers';
import { QrCode } from '~/ui/QrCode';
import './paper_sheet.css';

interface Props {
    paper: Paper;
    /** The long side of A4 lies below. */
    across?: boolean;
}

/** A paper as its DOCX has it, to be read and printed. */
export function PaperSheet({ paper, across }: Props) {
    const { title, subject, addressees, blocks, giver, signature, recipients } = paper;
    return (
        <article className={across ? 'panel sheet across' : 'panel sheet'} aria-label={title}>
            <Head paper={paper} />
            <h2 className="sheet_capitals">{title}</h2>
            {subject && <p className="sheet_subject">{subject}</p>}
            {addressees.length > 0 && <p className="sheet_addressees">Kính gửi: {addressees.join('; ')}</p>}
            {blocks.map((block, index) => (
                <Block key={index} block={block} />
            ))}
            <div className="sheet_foot">
                {giver ? <Signs signature={giver} /> : <Recipients recipients={recipients} />}
                <Signs signature={signature} />
            </div>
        </article>
    );
}

function Head({ paper }: { paper: Paper }) {
    const { superior, issuer, number, notation, place, date, link, qr_size, qr_path } = paper;
    const issuing = (
        <>
            {superior.map((line) => (
                <p key={line} className="sheet_capitals">
                    {line}
                </p>
            ))}
            {issuer.map((line) => (
                <p key={line} className="sheet_capitals">
                    <b>{line}</b>
                </p>
            ))}
        </>
    );
    if (!notation) return <div className="sheet_issuer">{issuing}</div>;
    return (
        <div className="sheet_head">
            <div>
                {issuing}
                <i className="sheet_rule" />
                <p>
                    Số: {number || '……'}/{notation}
                </p>
                {link && qr_size && qr_path && <QrCode size={qr_size} path={qr_path} link={link} />}
            </div>
            <div>
                <p>
                    <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
                </p>
                <p>
                    <b>Độc lập - Tự do - Hạnh phúc</b>
                </p>
                <i className="sheet_rule wide" />
                <p>
                    <em>
                        {place}, {date}
                    </em>
                </p>
            </div>
        </div>
    );
}

function Block({ block }: { block: PaperBlock }) {
    if ('table' in block) return <Cells table={block.table} />;
    if ('heading' in block) return <h3 className="sheet_heading">{block.heading}</h3>;
    return block.lines.map((line, index) => (
        <p key={index} className="sheet_line">
            {line}
        </p>
    ));
}

/** Heads of one group stand under its name. */
function groupsOf(columns: PaperTable['columns']) {
    const groups: { name: string; head: string; columns: number }[] = [];
    for (const { group, head } of columns) {
        const last = groups.at(-1);
        if (group && last?.name === group) ++last.columns;
        else groups.push({ name: group, head, columns: 1 });
    }
    return groups;
}

function Cells({ table: { columns, numbered, rows } }: { table: PaperTable }) {
    const grouped = columns.some(({ group }) => group);
    const whole = columns.reduce((sum, { width }) => sum + width, 0);
    return (
        <div className="rows_frame">
            <table className="sheet_table">
                <colgroup>
                    {columns.map(({ width }, index) => (
                        <col key={index} style={{ width: `${(100 * width) / whole}%` }} />
                    ))}
                </colgroup>
                <thead>
                    <tr>
                        {groupsOf(columns).map(({ name, head, columns: wide }, index) => (
                            <th
                                key={index}
                                scope={name ? 'colgroup' : 'col'}
                                colSpan={wide}
                                rowSpan={grouped && !name ? 2 : 1}
                            >
                                {name || head}
                            </th>
                        ))}
                    </tr>
                    {grouped && (
                        <tr>
                            {columns.map(
                                ({ group, head }, index) =>
                                    group && (
                                        <th key={index} scope="col">
                                            {head}
                                        </th>
                                    ),
                            )}
                        </tr>
                    )}
                    {numbered && (
                        <tr>
                            {columns.map((_, index) => (
                                <td key={index} className="number centred">
                                    <em>({index + 1})</em>
                                </td>
                            ))}
                        </tr>
                    )}
                </thead>
                <tbody>
                    {rows.map(({ bold, cells }, index) => (
                        <tr key={index} className={bold ? 'bold' : undefined}>
                            {cells.map((cell, column) => (
                                <td key={column} className={columns[column]?.number ? 'centred' : undefined}>
                                    {cell}
                                </td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}

function Recipients({ recipients }: { recipients: string[] }) {
    if (recipients.length === 0) return <div />;
    const last = recipients.length - 1;
    return (
        <div className="sheet_recipients">
            <p>
                <b>
                    <em>Nơi nhận:</em>
                </b>
            </p>
            {recipients.map((one, index) => (
                <p key={one}>
                    - {one}
                    {index === last ? '.' : ';'}
                </p>
            ))}
        </div>
    );
}

function Signs({ signature: { authority, post, hint, name } }: { signature: PaperSignature }) {
    if (!post && !name && authority.length === 0) return <div />;
    return (
        <div className="sheet_signs">
            {[...authority, post].filter(Boolean).map((line) => (
                <p key={line} className="sheet_capitals">
                    <b>{line}</b>
                </p>
            ))}
            {hint && (
                <p>
                    <em>{hint}</em>
                </p>
            )}
            <p className="sheet_name">
                <b>{name}</b>
            </p>
        </div>
    );
}

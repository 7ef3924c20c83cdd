import { memo, useEffect, useRef } from 'react';
import type { PaperPiece } from '~/api/directives';
import './paper.css';

interface Props {
    paper: PaperPiece[];
    /** The line to show: highlighted and scrolled to. */
    line: number | null | undefined;
    /** Lines where tasks stand, with what to call them; a press chooses the task. */
    places?: Map<number, string>;
    onPlace?: (line: number) => void;
    /** False while the paper is out of sight (phones show one side at a time): it is scrolled once it is seen. */
    seen?: boolean;
}

/** The line of the piece or row where `line` stands: its own, or the last that begins before it. */
function startOf(paper: PaperPiece[], line: number | null | undefined): number | undefined {
    if (line === null || line === undefined) return undefined;
    const starts = paper.flatMap((piece) => piece.rows?.map((row) => row.line) ?? [piece.line]);
    return starts
        .filter((start) => start <= line)
        .reduce<number | undefined>((best, start) => (best === undefined || start > best ? start : best), undefined);
}

/** The paper as it was read. */
export const Paper = memo(function Paper({ paper, line, places, onPlace, seen = true }: Props) {
    const frame = useRef<HTMLDivElement>(null);
    const shown = startOf(paper, line);
    useEffect(() => {
        if (shown === undefined || !seen) return;
        const scroller = frame.current?.closest<HTMLElement>('.paper_scroll');
        const place = frame.current?.querySelector<HTMLElement>(`[data-line="${shown}"]`);
        if (!place || !scroller) return;
        const from = scroller.getBoundingClientRect();
        const at = place.getBoundingClientRect();
        scroller.scrollTo({ top: scroller.scrollTop + at.top - from.top - from.height / 4 });
    }, [shown, seen]);

    const place = (at: number) => {
        const name = places?.get(at);
        return (
            name &&
            onPlace && (
                <button
                    type="button"
                    className="paper_place"
                    onClick={() => onPlace(at)}
                    aria-label={`Xem nhiệm vụ ${name}`}
                >
                    {name}
                </button>
            )
        );
    };
    return (
        <div className="paper" ref={frame}>
            {paper.map((piece, index) => {
                const newPage = piece.page && piece.page !== paper[index - 1]?.page && index > 0;
                const key = `${piece.line} ${index}`;
                const shownHere = piece.line === shown && piece.kind !== 'table' ? 'shown' : undefined;
                return (
                    <div key={key}>
                        {newPage && (
                            <div className="paper_page" aria-label={`Trang ${piece.page}`}>
                                <span>trang {piece.page}</span>
                            </div>
                        )}
                        {piece.kind === 'heading' && (
                            <p className={`paper_heading ${shownHere ?? ''}`} data-line={piece.line}>
                                {place(piece.line)}
                                {piece.text}
                            </p>
                        )}
                        {piece.kind === 'paragraph' && (
                            <p className={shownHere} data-line={piece.line}>
                                {place(piece.line)}
                                {piece.text}
                            </p>
                        )}
                        {piece.kind === 'table' && (
                            <div className="paper_table" tabIndex={0} role="group" aria-label="Bảng trong văn bản">
                                <table>
                                    <tbody>
                                        {piece.rows?.map((row, at) => (
                                            <tr
                                                key={`${row.line} ${at}`}
                                                data-line={row.line}
                                                className={row.line === shown ? 'shown' : undefined}
                                            >
                                                {row.cells.map((cell, column) => (
                                                    <td key={column}>
                                                        {column === 0 && place(row.line)}
                                                        {column === 0 && places?.has(row.line) ? null : cell}
                                                    </td>
                                                ))}
                                            </tr>
                                        ))}
                                    </tbody>
                                </table>
                            </div>
                        )}
                    </div>
                );
            })}
        </div>
    );
});

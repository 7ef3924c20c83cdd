import type { Run } from '~/api/reports';
import { figurePath, type RowsQuestion } from '~/features/figures/question';
import type { Period } from '~/format/period';

interface Props {
    run: Run;
    period: Period;
    onFigure: (question: RowsQuestion) => void;
}

/** Words as they are; a figure or a share as a link to the rows behind it. */
export function RunShown({ run, period, onFigure }: Props) {
    const codes = run.figure ? [run.figure] : (run.figures ?? []);
    if (codes.length === 0 && !run.share) return <>{run.text}</>;
    const question: RowsQuestion = {
        codes,
        share: run.share,
        from: period.from,
        to: period.to,
        field: run.field,
        text: run.text,
        numerator: run.numerator,
        denominator: run.denominator,
    };
    const first = codes[0];
    if (!first)
        return (
            <button type="button" className="report_figure" onClick={() => onFigure(question)}>
                {run.text}
            </button>
        );
    return (
        <a
            className="report_figure"
            href={figurePath(first, question)}
            onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onFigure(question);
            }}
        >
            {run.text}
        </a>
    );
}

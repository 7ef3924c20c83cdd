import type { Block, Section } from '~/api/reports';
import type { RowsQuestion } from '~/features/figures/question';
import type { Period } from '~/format/period';
import { RunShown } from './RunShown';
import { TableShown } from './TableShown';
import { TextPart } from './TextPart';

interface Props {
    section: Section;
    period: Period;
    onFigure: (question: RowsQuestion) => void;
}

export function SectionShown({ section, period, onFigure }: Props) {
    const { code, number, title, level, blocks } = section;
    const Heading = level <= 1 ? 'h2' : level === 2 ? 'h3' : 'h4';
    return (
        <section className={`report_section level_${level}`}>
            {level > 0 && (
                <Heading id={`part-${code}`}>
                    {number}. {title}
                </Heading>
            )}
            {blocks.map((block, index) => (
                <BlockShown key={index} block={block} title={title} period={period} onFigure={onFigure} />
            ))}
        </section>
    );
}

function BlockShown({ block, title, period, onFigure }: Omit<Props, 'section'> & { block: Block; title: string }) {
    switch (block.kind) {
        case 'text':
            return <TextPart part={block} title={title} />;
        case 'table':
            return <TableShown table={block} period={period} onFigure={onFigure} />;
        default:
            return (
                <p className="report_sentence">
                    {block.runs.map((run, index) => (
                        <RunShown key={index} run={run} period={period} onFigure={onFigure} />
                    ))}
                </p>
            );
    }
}

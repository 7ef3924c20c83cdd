import { Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { asProblem } from '~/api/problem';
import { count } from '~/format/number';
import { periodWords } from '~/format/period';
import { Tabs } from '~/ui/Tabs';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { FigureRows } from './FigureRows';
import { useFigures } from './queries';
import { figurePath, figureQuery, type RowsQuestion } from './question';
import { FIGURE_NAMES, narrowedWords } from './words';
import './figures.css';

interface Props {
    question: RowsQuestion;
    onClose: () => void;
}

const nameOf = (code: string) => FIGURE_NAMES[code] ?? code;

/** The rows behind a number, beside the page that showed it. */
export default function RowsDrawer({ question, onClose }: Props) {
    const title = question.share ? 'Tỷ lệ' : question.codes.map(nameOf).join(' + ');
    return (
        <Drawer
            open
            onClose={onClose}
            size="min(1040px, 100vw)"
            title={`${title}: ${question.text}`}
            className="rows_drawer"
        >
            <p className="soft">
                Kỳ {periodWords(question)}
                {narrowedWords(question).map((words) => `, ${words}`)}
            </p>
            {question.share ? (
                <ShareRows question={question} share={question.share} />
            ) : (
                <PartRows question={question} codes={question.codes} />
            )}
        </Drawer>
    );
}

/** A share stands on two sums; each part of them has its rows. */
function ShareRows({ question, share }: { question: RowsQuestion; share: string }) {
    const { data, error, refetch } = useFigures(figureQuery(question));
    if (error) return <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />;
    const found = data?.shares.find(({ code }) => code === share);
    if (!found) return <Waiting lines={4} />;
    const { name, numerator, denominator, numerator_figures, denominator_figures } = found;
    const sum = (codes: string[]) => codes.map((code) => nameOf(code).toLowerCase()).join(' + ');
    return (
        <>
            <dl className="facts share_facts">
                <dt>{name}</dt>
                <dd className="number">
                    {count(question.numerator ?? numerator)} / {count(question.denominator ?? denominator)} ={' '}
                    {question.text}
                </dd>
                <dt>Tử số</dt>
                <dd>{sum(numerator_figures)}</dd>
                <dt>Mẫu số</dt>
                <dd>{sum(denominator_figures)}</dd>
            </dl>
            <PartRows question={question} codes={[...new Set([...numerator_figures, ...denominator_figures])]} />
        </>
    );
}

function PartRows({ question, codes }: { question: RowsQuestion; codes: string[] }) {
    const [chosen, setChosen] = useState(codes[0] ?? '');
    return (
        <>
            {codes.length > 1 && (
                <div className="filters">
                    <Tabs
                        label="Thành phần"
                        value={chosen}
                        onChange={setChosen}
                        options={codes.map((code) => ({ value: code, label: nameOf(code) }))}
                    />
                </div>
            )}
            <FigureRows code={chosen} query={question} />
            <p className="rows_drawer_page">
                <Link to={figurePath(chosen, question)}>Mở thành trang riêng</Link>
            </p>
        </>
    );
}

import { Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { periodWords } from '~/format/period';
import { count } from '~/format/number';
import { Tabs } from '~/ui/Tabs';
import { FigureRows } from './FigureRows';
import { figurePath, type RowsQuestion } from './question';
import { FIGURE_NAMES, SHARE_NAMES } from './words';
import { SHARE_PARTS } from './share_parts';
import './figures.css';

interface Props {
    question: RowsQuestion;
    onClose: () => void;
}

/** The rows behind a number, beside the page that showed it. */
export default function RowsDrawer({ question, onClose }: Props) {
    const { share, field } = question;
    const parts = share ? SHARE_PARTS[share] : undefined;
    const codes = parts ? [...new Set([...parts.numerator, ...parts.denominator])] : question.codes;
    const [chosen, setChosen] = useState(codes[0] ?? '');
    const title = share ? (SHARE_NAMES[share] ?? share) : codes.map((code) => FIGURE_NAMES[code] ?? code).join(' + ');
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
                {field && `, lĩnh vực ${field}`}
                {share && question.denominator !== undefined && (
                    <>
                        . Bằng {count(question.numerator ?? 0)} trên {count(question.denominator)} hồ sơ.
                    </>
                )}
            </p>
            {codes.length > 1 && (
                <div className="filters">
                    <Tabs
                        label="Thành phần"
                        value={chosen}
                        onChange={setChosen}
                        options={codes.map((code) => ({ value: code, label: FIGURE_NAMES[code] ?? code }))}
                    />
                </div>
            )}
            <FigureRows code={chosen} query={question} />
            <p className="rows_drawer_page">
                <Link to={figurePath(chosen, question)}>Mở thành trang riêng</Link>
            </p>
        </Drawer>
    );
}

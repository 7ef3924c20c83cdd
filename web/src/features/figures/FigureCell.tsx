import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { FigureQuery } from '~/api/figures';
import { count } from '~/format/number';
import { figurePath, type RowsQuestion } from './question';
import { LATE_FIGURES } from './words';

interface Props {
    codes: string[];
    /** For those who hear the page: what the number is. */
    label: string;
    value: number;
    query: FigureQuery;
    onSum: (question: RowsQuestion) => void;
}

/** A number that leads to its rows: of one figure to their page, of a sum to a drawer with each part. */
export function FigureCell({ codes, label, value, query, onSum }: Props) {
    const [first = ''] = codes;
    const late = value > 0 && LATE_FIGURES.includes(first);
    const tone = value === 0 ? 'zero' : late ? 'late' : '';
    const said = `${label}: ${count(value)}`;
    if (codes.length > 1)
        return (
            <button
                type="button"
                className={`plain_button number ${tone}`}
                aria-label={said}
                onClick={() => onSum({ ...query, codes, text: count(value) })}
            >
                {count(value)}
            </button>
        );
    return (
        <Link to={figurePath(first, query)} className={`number ${tone}`} aria-label={said}>
            {late && <ExclamationCircleOutlined aria-hidden />}
            {count(value)}
        </Link>
    );
}

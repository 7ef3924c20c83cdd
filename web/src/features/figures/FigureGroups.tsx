import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { FigureQuery, Figures, Share } from '~/api/figures';
import { count } from '~/format/number';
import { figurePath, type RowsQuestion } from './question';
import { FIGURE_NAMES, GROUPS, LATE_FIGURES, type FigureGroup } from './words';

interface Props {
    data: Figures;
    query: FigureQuery;
    onShare: (question: RowsQuestion) => void;
}

export function FigureGroups({ data, query, onShare }: Props) {
    return (
        <div className="figure_groups">
            {GROUPS.map((group) => (
                <Group key={group.name} group={group} data={data} query={query} onShare={onShare} />
            ))}
        </div>
    );
}

function Group({ group, data, query, onShare }: Props & { group: FigureGroup }) {
    const { name, whole, figures, shares } = group;
    return (
        <section className="panel" aria-label={name}>
            <div className="figure_head">
                <h2>{name}</h2>
                {whole && <FigureLink code={whole} data={data} query={query} />}
            </div>
            <ul className="figure_lines">
                {figures.map((code) => (
                    <li key={code} className="figure_line">
                        <span>{FIGURE_NAMES[code]}</span>
                        <FigureLink code={code} data={data} query={query} />
                    </li>
                ))}
                {shares.map((code) => {
                    const share = data.shares.find((one) => one.code === code);
                    return share && <ShareLine key={code} share={share} query={query} onShare={onShare} />;
                })}
            </ul>
        </section>
    );
}

function FigureLink({ code, data, query }: { code: string; data: Figures; query: FigureQuery }) {
    const value = data.figures[code] ?? 0;
    const late = value > 0 && LATE_FIGURES.includes(code);
    return (
        <Link
            to={figurePath(code, query)}
            className={`number ${late ? 'late' : value === 0 ? 'zero' : ''}`}
            aria-label={`${FIGURE_NAMES[code]}: ${count(value)}`}
        >
            {late && <ExclamationCircleOutlined aria-hidden />}
            {count(value)}
        </Link>
    );
}

function ShareLine({ share, query, onShare }: { share: Share; query: FigureQuery; onShare: Props['onShare'] }) {
    const { code, name, text, numerator, denominator } = share;
    return (
        <li className="figure_line share">
            <span>{name}</span>
            <span className="share_value number">
                <button
                    type="button"
                    className="plain_button number"
                    onClick={() => onShare({ ...query, codes: [], share: code, text, numerator, denominator })}
                >
                    {text}
                </button>
                {denominator > 0 && (
                    <small>
                        {count(numerator)}/{count(denominator)}
                    </small>
                )}
            </span>
        </li>
    );
}

import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Days, Indicator } from '~/api/programme';
import { figurePath, type RowsQuestion } from '~/features/figures/question';
import { date } from '~/format/date';
import { count } from '~/format/number';
import { Rows, type Column } from '~/ui/Rows';
import { KeepActs } from './KeepActs';
import type { Opened } from './ProgrammePage';
import { Source } from './Source';
import { amount, verdictTag } from './words';

interface Props {
    items: Indicator[];
    mayManage: boolean;
    onOpen: (opened: Opened) => void;
    onRows: (question: RowsQuestion) => void;
}

/** The indicators in force; every number that a register counts leads to its rows. */
export function IndicatorRows({ items, mayManage, onOpen, onRows }: Props) {
    const columns: Column<Indicator>[] = [
        { title: 'Chỉ tiêu', wide: true, phone: 'full', cell: (one) => <Named indicator={one} /> },
        { title: 'Phải đạt', width: 160, cell: (one) => one.target_text },
        { title: 'Hiện nay', width: 160, cell: (one) => <Value indicator={one} onOpen={onOpen} onRows={onRows} /> },
        { title: 'Tình trạng', width: 240, phone: 'full', cell: (one) => <Standing indicator={one} /> },
        {
            title: '',
            width: 225,
            phone: 'full',
            cell: (one) => <Acts indicator={one} mayManage={mayManage} onOpen={onOpen} />,
        },
    ];
    const met = items.filter(({ verdict }) => verdict === 'met').length;
    const silent = items.filter(({ verdict }) => verdict === 'no_data').length;
    return (
        <section className="panel flush" aria-labelledby="indicators">
            <div className="panel_head">
                <h2 id="indicators">Chỉ tiêu ({count(items.length)})</h2>
                <span className="soft">
                    Đạt {count(met)}, chưa đạt {count(items.length - met - silent)}, chưa có số liệu {count(silent)}
                </span>
            </div>
            <Rows
                label="Chỉ tiêu của chương trình"
                columns={columns}
                items={items}
                keyOf={({ id }) => id}
                tone={({ verdict, running }) => (verdict === 'not_met' && running ? 'late' : undefined)}
            />
        </section>
    );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function Named({ indicator }: { indicator: Indicator }) {
    const { name, period_text, unit_name } = indicator;
    return (
        <>
            <b className="programme_name">{name}</b>
            <div className="soft programme_source">
                {capital(period_text)} · {unit_name ?? 'chưa giao đơn vị'}
                <Source of={indicator} />
            </div>
        </>
    );
}

interface ValueProps {
    indicator: Indicator;
    onOpen: (opened: Opened) => void;
    onRows: (question: RowsQuestion) => void;
}

function Value({ indicator, onOpen, onRows }: ValueProps) {
    const { value_text, entry, counted, base_counted, amount_figures, base_figures, base } = indicator;
    const shown = <b className="programme_value number">{value_text ?? '–'}</b>;
    if (!counted)
        return (
            <>
                {shown}
                {entry && (
                    <button
                        type="button"
                        className="plain_button programme_link"
                        onClick={() => onOpen({ kind: 'value', indicator })}
                    >
                        Nhập tay {date(entry.measured_on)}
                    </button>
                )}
                {!entry && <div className="soft">Nhập tay</div>}
            </>
        );
    return (
        <>
            {shown}
            <div className="programme_parts number">
                <Part figures={amount_figures} days={counted} number={indicator.amount ?? 0} onRows={onRows} />
                {base !== null && (
                    <>
                        {base_counted ? <span className="soft">, năm trước </span> : <span className="soft"> / </span>}
                        <Part figures={base_figures} days={base_counted ?? counted} number={base} onRows={onRows} />
                    </>
                )}
            </div>
        </>
    );
}

interface PartProps {
    figures: string[];
    days: Days;
    number: number;
    onRows: (question: RowsQuestion) => void;
}

/** A number, and the rows behind it. */
function Part({ figures, days: { from, to }, number, onRows }: PartProps) {
    const question: RowsQuestion = { codes: figures, from, to, text: amount(number) };
    return (
        <a
            href={figurePath(figures[0] ?? '', question)}
            onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onRows(question);
            }}
        >
            {amount(number)}
        </a>
    );
}

/** Met or not, and which way it goes, in words. */
function Standing({ indicator }: { indicator: Indicator }) {
    const { verdict, verdict_text, running, trend, trend_text, value } = indicator;
    const known = value !== null && trend !== 'unknown';
    return (
        <>
            <span className={`tag ${verdictTag(verdict, running)}`}>{verdict_text}</span>
            {verdict !== 'no_data' && (
                <div className={`programme_trend ${known ? trend : ''}`}>
                    {known && trend !== 'same' && (trend_text.startsWith('Tăng') ? <Up /> : <Down />)}
                    {trend_text}
                    {known && TURNS[trend]}
                </div>
            )}
        </>
    );
}

const Up = () => <ArrowUpOutlined aria-hidden />;
const Down = () => <ArrowDownOutlined aria-hidden />;
const TURNS = { better: ': tốt lên', worse: ': kém đi', same: '', unknown: '' };

interface ActsProps {
    indicator: Indicator;
    mayManage: boolean;
    onOpen: (opened: Opened) => void;
}

function Acts({ indicator, mayManage, onOpen }: ActsProps) {
    const { name, by_hand, may_enter } = indicator;
    const enters = by_hand && may_enter;
    if (!enters && !mayManage) return null;
    return (
        <div className="programme_acts">
            {enters && (
                <Button
                    size="small"
                    aria-label={`Nhập số liệu: ${name}`}
                    onClick={() => onOpen({ kind: 'value', indicator })}
                >
                    Nhập số liệu
                </Button>
            )}
            {mayManage && (
                <KeepActs
                    name={name}
                    onEdit={() => onOpen({ kind: 'indicator', indicator })}
                    onEnd={() => onOpen({ kind: 'end_indicator', indicator })}
                />
            )}
        </div>
    );
}

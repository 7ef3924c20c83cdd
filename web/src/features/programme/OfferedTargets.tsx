import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { programme, type IndicatorDraft, type OfferedTarget, type Same, type Span } from '~/api/programme';
import { useUnitsInUse } from '~/features/agency/queries';
import { count } from '~/format/number';
import { Trouble } from '~/ui/Trouble';
import { AmountInput } from './AmountInput';
import { definitionOptions, OWN, useDefinitions } from './IndicatorFields';
import { useTaking } from './use_taking';
import { DIRECTIONS, sameWords, SPANS } from './words';

/** Surer than this a suggestion is ready to be taken; others wait for a person's look. */
const SURE = 60;

interface Choice {
    wanted: boolean;
    definition: string;
    name: string;
    target: number;
    period: Span;
    unit_id?: string | undefined;
    /** What happens to the one in force that is measured alike: its id, or it stays. */
    against?: string | undefined;
}

const BESIDE = 'beside';

/** Those in force that are measured so; of what was suggested it is known which is stricter. */
function useSame(target: OfferedTarget, definition: string): Same[] {
    const shown = useQuery({ queryKey: ['programme', 'today'], queryFn: () => programme.get() }).data;
    const suggested = target.suggestions.find((one) => one.definition === definition);
    return (
        suggested?.same ??
        (shown?.indicators ?? [])
            .filter((one) => one.definition === definition)
            .map(({ id, name, target_text, directive_code }) => ({
                id,
                name,
                target_text,
                directive_code,
                this_is: null,
            }))
    );
}

/** "Có thể là: A (khớp 80 %), hoặc B (khớp 40 %)", best first. */
const suggestedWords = ({ suggestions }: OfferedTarget): string =>
    `Có thể là: ${suggestions
        .slice(0, 2)
        .map(({ name, confidence }) => `${name} (khớp ${count(confidence)} %)`)
        .join(', hoặc ')}`;

/** Each once: a paper says some of its targets in several places. */
function firstChoices(targets: OfferedTarget[]): Choice[] {
    const seen = new Set<string>();
    return targets.map((target) => {
        const best = target.suggestions[0];
        const definition = best?.definition ?? OWN;
        const again = best !== undefined && seen.has(definition);
        if (!target.indicator_id) seen.add(definition);
        const sure = best !== undefined && best.confidence >= SURE && best.same.length === 0;
        return {
            wanted: !target.indicator_id && sure && !again,
            definition,
            name: target.name,
            target: target.target,
            period: target.period,
        };
    });
}

function draftOf(id: string, target: OfferedTarget, choice: Choice): IndicatorDraft {
    return {
        name: choice.name,
        definition: choice.definition === OWN ? null : choice.definition,
        direction: target.direction,
        target: choice.target,
        unit: target.unit,
        period: choice.period,
        unit_id: choice.unit_id ?? null,
        directive_id: id,
        source_text: target.text,
        source_line: target.source_line,
        source_page: target.source_page,
        ...(choice.against === BESIDE ? { beside: true } : choice.against ? { replaces: choice.against } : {}),
    };
}

interface Props {
    id: string;
    targets: OfferedTarget[];
    mayManage: boolean;
}

/** The targets of a paper, each with what it probably means; a person chooses and corrects. */
export function OfferedTargets({ id, targets, mayManage }: Props) {
    const [choices, setChoices] = useState(() => firstChoices(targets));
    const taking = useTaking(() => undefined);
    const wanted = choices.filter((one) => one.wanted).length;
    const change = (at: number, part: Partial<Choice>) =>
        setChoices((all) => all.map((one, i) => (i === at ? { ...one, ...part } : one)));
    const submit = () =>
        taking.take(
            targets.flatMap((target, i) => {
                const choice = choices[i];
                return choice?.wanted ? [draftOf(id, target, choice)] : [];
            }),
        );
    return (
        <section className="panel flush" aria-labelledby="offered_targets">
            <div className="panel_head">
                <h2 id="offered_targets">Chỉ tiêu ({count(targets.length)})</h2>
            </div>
            <ul>
                {targets.map((target, i) => {
                    const choice = choices[i];
                    return (
                        choice && (
                            <Target
                                key={target.text}
                                id={id}
                                target={target}
                                choice={choice}
                                onChange={mayManage ? (part) => change(i, part) : undefined}
                            />
                        )
                    );
                })}
            </ul>
            {mayManage && targets.some(({ indicator_id }) => !indicator_id) && (
                <div className="offer_foot">
                    {taking.problem && <Trouble problem={taking.problem} />}
                    <Button type="primary" disabled={wanted === 0} loading={taking.busy} onClick={submit}>
                        Đưa {count(wanted)} chỉ tiêu vào chương trình
                    </Button>
                </div>
            )}
        </section>
    );
}

interface TargetProps {
    id: string;
    target: OfferedTarget;
    choice: Choice;
    onChange: ((part: Partial<Choice>) => void) | undefined;
}

function Target({ id, target, choice, onChange }: TargetProps) {
    const { text, source_line, suggestions, indicator_id, target_text } = target;
    const best = suggestions[0];
    return (
        <li className="offer_line">
            <div className="offer_main">
                {indicator_id || !onChange ? (
                    <b>
                        {choice.name}: {target_text}
                    </b>
                ) : (
                    <Checkbox checked={choice.wanted} onChange={(event) => onChange({ wanted: event.target.checked })}>
                        <b>
                            {choice.name}: {target_text}
                        </b>
                    </Checkbox>
                )}
                <blockquote className="offer_quote">
                    {text}
                    {source_line && (
                        <>
                            {' '}
                            <Link to={`/directives/${id}?line=${source_line}`}>Xem trong văn bản</Link>
                        </>
                    )}
                </blockquote>
                {!indicator_id && (
                    <div className={best && best.confidence >= SURE ? 'soft' : 'offer_ask'}>
                        {best ? suggestedWords(target) : 'Chưa rõ đo bằng gì. Hãy chọn cách tính, hoặc để nhập tay.'}
                    </div>
                )}
                {choice.wanted && onChange && <Fields target={target} choice={choice} onChange={onChange} />}
            </div>
            {indicator_id && <span className="tag done">Đã đưa vào chương trình</span>}
        </li>
    );
}

type FieldsProps = TargetProps & { onChange: (part: Partial<Choice>) => void };

function Fields({ target, choice, onChange }: Omit<FieldsProps, 'id'>) {
    const definitions = useDefinitions();
    const units = useUnitsInUse();
    const same = useSame(target, choice.definition);
    const choose = (code: string) =>
        onChange({
            definition: code,
            name: definitions.find((one) => one.code === code)?.name ?? target.measure,
            against: undefined,
        });
    const label = (what: string) => `${what}: ${target.text}`;
    return (
        <div className="offer_fields">
            <Select
                aria-label={label('Cách tính')}
                showSearch={{ optionFilterProp: 'label' }}
                options={definitionOptions(definitions)}
                value={choice.definition}
                onChange={choose}
            />
            {choice.definition === OWN && (
                <Input
                    aria-label={label('Tên chỉ tiêu')}
                    maxLength={500}
                    value={choice.name}
                    onChange={(event) => onChange({ name: event.target.value })}
                />
            )}
            <span className="ready_target">
                <span>{DIRECTIONS.find(({ value }) => value === target.direction)?.label}</span>
                <AmountInput
                    label={label('Mức')}
                    value={choice.target}
                    onChange={(wanted) => wanted !== null && onChange({ target: wanted })}
                    suffix={target.unit}
                />
            </span>
            <Select
                aria-label={label('Kỳ đánh giá')}
                options={SPANS}
                value={choice.period}
                onChange={(period: Span) => onChange({ period })}
            />
            <Select
                allowClear
                aria-label={label('Đơn vị phụ trách')}
                placeholder="Đơn vị phụ trách"
                showSearch={{ optionFilterProp: 'label' }}
                options={units}
                value={choice.unit_id ?? null}
                onChange={(unit_id: string | null | undefined) => onChange({ unit_id: unit_id ?? undefined })}
            />
            {same.length > 0 && (
                <div className="offer_same">
                    <p>Chương trình đang có chỉ tiêu này. Anh/chị chọn:</p>
                    <Radio.Group
                        className="stack"
                        value={choice.against}
                        onChange={(event) => onChange({ against: event.target.value as string })}
                    >
                        {same.map((one) => (
                            <Radio key={one.id} value={one.id}>
                                Thay mức đang có: {sameWords(one)}
                            </Radio>
                        ))}
                        <Radio value={BESIDE}>Giữ cả hai</Radio>
                    </Radio.Group>
                </div>
            )}
        </div>
    );
}

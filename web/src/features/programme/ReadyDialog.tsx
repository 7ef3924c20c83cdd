import { useQuery } from '@tanstack/react-query';
import { Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import { programme, type ReadyProgramme } from '~/api/programme';
import { useUnitsInUse } from '~/features/agency/queries';
import { count } from '~/format/number';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import { AmountInput } from './AmountInput';
import { useTaking } from './use_taking';
import { DIRECTIONS, sameWords, SPANS } from './words';

/** A ready-made programme, taken with one click; each value can be changed first. */
export default function ReadyDialog({ onClose }: { onClose: () => void }) {
    const ready = useQuery({ queryKey: ['programmes'], queryFn: programme.ready });
    const first = ready.data?.items[0];
    if (!first)
        return (
            <Modal open title="Chương trình có sẵn" onCancel={onClose} footer={null}>
                <Waiting lines={6} />
            </Modal>
        );
    return <Choosing ready={first} onClose={onClose} />;
}

type Line = ReadyProgramme['indicators'][number];

function Choosing({ ready, onClose }: { ready: ReadyProgramme; onClose: () => void }) {
    // What is in force already is not taken a second time.
    const [chosen, setChosen] = useState(
        () => new Set(ready.indicators.flatMap((one, i) => (one.same.length ? [] : [i]))),
    );
    const [targets, setTargets] = useState(() => ready.indicators.map(({ target }) => target));
    const [units, setUnits] = useState<(string | undefined)[]>([]);
    const taking = useTaking(onClose);
    const submit = () =>
        taking.take(
            ready.indicators.flatMap(({ by_hand: _hand, same: _same, ...one }, i) =>
                chosen.has(i) ? [{ ...one, target: targets[i] ?? one.target, unit_id: units[i] ?? null }] : [],
            ),
        );
    const mark = (i: number, on: boolean) =>
        setChosen((before) => {
            const after = new Set(before);
            if (on) after.add(i);
            else after.delete(i);
            return after;
        });
    return (
        <Modal
            open
            title={ready.name}
            width={860}
            okText={`Đưa ${count(chosen.size)} chỉ tiêu vào chương trình`}
            cancelText="Đóng"
            okButtonProps={{ disabled: chosen.size === 0 }}
            confirmLoading={taking.busy}
            onOk={submit}
            onCancel={onClose}
            mask={{ closable: false }}
        >
            <p className="soft dialog_note">{ready.note}</p>
            {taking.problem && <Trouble problem={taking.problem} />}
            <ul className="ready_list">
                {ready.indicators.map((one, i) => (
                    <ReadyLine
                        key={one.definition}
                        line={one}
                        chosen={chosen.has(i)}
                        target={targets[i] ?? null}
                        unit={units[i]}
                        onMark={(on) => mark(i, on)}
                        onTarget={(wanted) =>
                            setTargets((all) => all.map((each, at) => (at === i ? (wanted ?? each) : each)))
                        }
                        onUnit={(wanted) =>
                            setUnits((all) => ready.indicators.map((_line, at) => (at === i ? wanted : all[at])))
                        }
                    />
                ))}
            </ul>
        </Modal>
    );
}

interface LineProps {
    line: Line;
    chosen: boolean;
    target: number | null;
    unit: string | undefined;
    onMark: (on: boolean) => void;
    onTarget: (target: number | null) => void;
    onUnit: (unit: string | undefined) => void;
}

function ReadyLine({ line, chosen, target, unit, onMark, onTarget, onUnit }: LineProps) {
    const { name, period, by_hand, same } = line;
    const taken = same[0];
    return (
        <li className="ready_line">
            <div>
                <Checkbox checked={chosen} disabled={Boolean(taken)} onChange={(event) => onMark(event.target.checked)}>
                    {name}
                </Checkbox>
                <div className="soft ready_how">
                    {by_hand ? 'Nhập tay kèm căn cứ' : 'Tính từ sổ theo dõi'},{' '}
                    {SPANS.find(({ value }) => value === period)?.label.toLowerCase()}
                    {taken && <>. Đang có: {sameWords(taken)}</>}
                </div>
            </div>
            {taken ? (
                <span className="tag done ready_taken">Đã có trong chương trình</span>
            ) : (
                <ReadyValues line={line} target={target} unit={unit} onTarget={onTarget} onUnit={onUnit} />
            )}
        </li>
    );
}

function ReadyValues({ line, target, unit, onTarget, onUnit }: Omit<LineProps, 'chosen' | 'onMark'>) {
    const { name, direction, unit: measured } = line;
    const units = useUnitsInUse();
    return (
        <>
            <span className="ready_target">
                <span>{DIRECTIONS.find(({ value }) => value === direction)?.label}</span>
                <AmountInput label={`Mức: ${name}`} value={target} onChange={onTarget} suffix={measured} />
            </span>
            <Select
                allowClear
                aria-label={`Đơn vị phụ trách: ${name}`}
                placeholder="Đơn vị phụ trách"
                showSearch={{ optionFilterProp: 'label' }}
                options={units}
                value={unit ?? null}
                onChange={(wanted: string | null | undefined) => onUnit(wanted ?? undefined)}
            />
        </>
    );
}

import { DownOutlined, RightOutlined, WarningFilled } from '@ant-design/icons';
import { useState } from 'react';
import { Link } from 'react-router';
import { queryString } from '~/api/client';
import type { Load, OfficialLoad, UnitLoad, Workload } from '~/api/workload';
import { figurePath } from '~/features/figures/question';
import { addDays } from '~/format/date';
import { count } from '~/format/number';
import { averageWords, COLUMNS, segments, type LoadColumn } from './words';

/** Whose load: a unit's, a person's, or what nobody of a unit has yet. */
interface Whose {
    unit_id?: string;
    official_id?: string;
    nobody?: string;
}

const NAMES = Object.entries(COLUMNS) as [LoadColumn, string][];

/** A line a unit; opened, a line a person of it. */
export function LoadTable({ data }: { data: Workload }) {
    const [opened, setOpened] = useState<string[]>(data.units.length === 1 ? data.units.map(({ id }) => id) : []);
    const toggle = (id: string) =>
        setOpened(opened.includes(id) ? opened.filter((one) => one !== id) : [...opened, id]);
    const mostOfUnits = Math.max(1, ...data.units.map(({ all }) => all));
    const mostOfPeople = Math.max(1, ...data.officials.map(({ all }) => all));
    return (
        <div className="panel flush rows_frame">
            <table className="rows load_table">
                <caption className="only_heard">Khối lượng việc theo đơn vị và người</caption>
                <thead>
                    <tr>
                        <th scope="col">Đơn vị, người</th>
                        <th scope="col" className="load_bar_head">
                            Mức việc
                        </th>
                        <th scope="col" className="right">
                            Đang mở
                        </th>
                        {NAMES.map(([column, name]) => (
                            <th key={column} scope="col" className="right">
                                {name}
                            </th>
                        ))}
                        <th scope="col" className="right">
                            Phần việc
                        </th>
                        <th scope="col" className="right">
                            Bình quân
                        </th>
                    </tr>
                </thead>
                {data.units.map((unit) => (
                    <tbody key={unit.id}>
                        <UnitLine
                            unit={unit}
                            data={data}
                            most={mostOfUnits}
                            open={opened.includes(unit.id)}
                            onToggle={() => toggle(unit.id)}
                        />
                        {opened.includes(unit.id) && <People unit={unit} data={data} most={mostOfPeople} />}
                    </tbody>
                ))}
            </table>
        </div>
    );
}

interface UnitLineProps {
    unit: UnitLoad;
    data: Workload;
    most: number;
    open: boolean;
    onToggle: () => void;
}

function UnitLine({ unit, data, most, open, onToggle }: UnitLineProps) {
    const overloaded = data.officials.filter((one) => one.unit_id === unit.id && one.overloaded).length;
    return (
        <tr className="load_unit">
            <th scope="row" className="full">
                <button type="button" className="plain_button" aria-expanded={open} onClick={onToggle}>
                    {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
                    {unit.name}
                </button>
                <small className="soft">
                    {count(unit.people)} người
                    {overloaded > 0 && `, ${count(overloaded)} người quá tải`}
                </small>
            </th>
            <Bar load={unit} most={most} />
            <Numbers load={unit} whose={{ unit_id: unit.id }} data={data} />
            <td className="right number" data-title="Bình quân">
                {unit.people > 0 ? averageWords(unit.average) : ''}
            </td>
        </tr>
    );
}

function People({ unit, data, most }: { unit: UnitLoad; data: Workload; most: number }) {
    return (
        <>
            {data.officials
                .filter(({ unit_id }) => unit_id === unit.id)
                .map((official) => (
                    <PersonLine key={official.id} official={official} data={data} most={most} />
                ))}
            {unit.nobody.all > 0 && (
                <tr className="load_person">
                    <th scope="row" className="full">
                        Chưa giao người
                    </th>
                    <Bar load={unit.nobody} most={most} />
                    <Numbers load={unit.nobody} whose={{ unit_id: unit.id, nobody: 'true' }} data={data} />
                    <td className="hide" />
                </tr>
            )}
        </>
    );
}

function PersonLine({ official, data, most }: { official: OfficialLoad; data: Workload; most: number }) {
    return (
        <tr className="load_person">
            <th scope="row" className="full">
                {official.name}
                <small className="soft">{official.post}</small>
                {official.overloaded && (
                    <small className="late_words">
                        <WarningFilled aria-hidden /> Quá tải
                    </small>
                )}
            </th>
            <Bar load={official} most={most} />
            <Numbers load={official} whose={{ official_id: official.id }} data={data} />
            <td className="hide" />
        </tr>
    );
}

/** The numbers beside it say the same. */
function Bar({ load, most }: { load: Load; most: number }) {
    return (
        <td className="full load_bar_cell" aria-hidden>
            <div className="load_bar" style={{ width: `${(100 * load.all) / most}%` }}>
                {segments(load).map(({ column, value }) => (
                    <i key={column} className={column} style={{ flexGrow: value }} />
                ))}
            </div>
        </td>
    );
}

function Numbers({ load, whose, data }: { load: Load; whose: Whose; data: Workload }) {
    const { today, sunday, next_sunday } = data;
    const days: Record<LoadColumn, Record<string, string>> = {
        late: { due: 'late' },
        this_week: { from: today, to: sunday },
        next_week: { from: addDays(sunday, 1), to: next_sunday },
        later: { from: addDays(next_sunday, 1) },
        without_day: { due: 'none' },
    };
    const path = (more: Record<string, string>) =>
        `/tasks${queryString({ scope: 'all', state: 'open', ...whose, ...more })}`;
    return (
        <>
            <td className="right" data-title="Đang mở">
                <Number value={load.open} to={path({})} title="Đang mở" />
                {load.waiting > 0 && <small className="soft">{count(load.waiting)} chờ duyệt</small>}
            </td>
            {NAMES.map(([column, name]) => (
                <td key={column} className="right" data-title={name}>
                    <Number value={load[column]} to={path(days[column])} title={name} late={column === 'late'} />
                </td>
            ))}
            <td className="right" data-title="Phần việc">
                <Number
                    value={load.parts}
                    to={figurePath('parts.open', { from: today, to: today, ...whose })}
                    title="Phần việc"
                />
                {load.parts_late > 0 && <small className="late_words">{count(load.parts_late)} trễ</small>}
            </td>
        </>
    );
}

function Number({ value, to, title, late }: { value: number; to: string; title: string; late?: boolean }) {
    if (value === 0) return <span className="soft">0</span>;
    return (
        <Link className={late ? 'number late_words' : 'number'} to={to} aria-label={`${title}: ${count(value)}`}>
            {count(value)}
        </Link>
    );
}

import { Button } from 'antd';
import { useCallback } from 'react';
import { TASK_STATES } from '~/api/tasks';
import { Choice } from '~/ui/Choice';
import { SearchBox } from '~/ui/SearchBox';
import type { FilterValues } from './filters';
import { useUnits } from './queries';
import { DUE_NAMES, STATE_NAMES } from './words';

interface Props {
    values: FilterValues;
    view: string;
    onChange: (change: FilterValues) => void;
}

const STATES = TASK_STATES.map((value) => ({ value, label: STATE_NAMES[value] }));
const DUES = Object.entries(DUE_NAMES).map(([value, label]) => ({ value, label }));

export function TaskFiltersBar({ values, view, onChange }: Props) {
    const units = useUnits();
    const { q, state, due, unit_id, official_id, directive_id } = values;
    const search = useCallback((wanted: string | undefined) => onChange({ q: wanted }), [onChange]);
    const filtered = [q, state, due, unit_id, official_id, directive_id].some(Boolean);
    return (
        <div className="filters" role="search" aria-label="Lọc nhiệm vụ">
            <SearchBox label="Tìm trong nội dung nhiệm vụ" value={q} onChange={search} />
            {view !== 'board' && (
                <Choice label="Trạng thái" any="Mọi trạng thái" options={STATES} value={state} onChange={(wanted) => onChange({ state: wanted })} />
            )}
            {view !== 'calendar' && (
                <Choice label="Thời hạn" any="Mọi thời hạn" options={DUES} value={due} onChange={(wanted) => onChange({ due: wanted })} />
            )}
            <Choice
                label="Đơn vị chủ trì"
                any="Mọi đơn vị"
                width={220}
                options={units.map(({ id, name }) => ({ value: id, label: name }))}
                value={unit_id}
                onChange={(wanted) => onChange({ unit_id: wanted })}
            />
            {directive_id && <span className="tag accent">Theo một văn bản chỉ đạo</span>}
            {filtered && (
                <Button
                    type="link"
                    onClick={() => onChange({ q: '', state: '', due: '', unit_id: '', official_id: '', directive_id: '' })}
                >
                    Bỏ lọc
                </Button>
            )}
        </div>
    );
}

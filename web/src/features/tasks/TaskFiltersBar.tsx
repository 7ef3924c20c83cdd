import { useCallback } from 'react';
import { TASK_STATES } from '~/api/tasks';
import { Choice } from '~/ui/Choice';
import { FilterBar } from '~/ui/FilterBar';
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
    const set = [state, due, unit_id, official_id, directive_id].filter(Boolean).length;
    return (
        <FilterBar
            label="Lọc nhiệm vụ"
            set={set}
            search={<SearchBox label="Tìm trong nội dung nhiệm vụ" value={q} onChange={search} />}
            onClear={() => onChange({ state: '', due: '', unit_id: '', official_id: '', directive_id: '' })}
        >
            {view !== 'board' && (
                <Choice
                    label="Trạng thái"
                    any="Mọi trạng thái"
                    options={STATES}
                    value={state}
                    onChange={(wanted) => onChange({ state: wanted })}
                />
            )}
            {view !== 'calendar' && (
                <Choice
                    label="Thời hạn"
                    any="Mọi thời hạn"
                    options={DUES}
                    value={due}
                    onChange={(wanted) => onChange({ due: wanted })}
                />
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
        </FilterBar>
    );
}

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

const STATES = [
    { value: 'all', label: 'Mọi trạng thái' },
    ...TASK_STATES.filter((state) => state !== 'drafted').map((value) => ({ value, label: STATE_NAMES[value] })),
];
const DUES = Object.entries(DUE_NAMES).map(([value, label]) => ({ value, label }));

export function TaskFiltersBar({ values, view, onChange }: Props) {
    const units = useUnits();
    const { q, state, due, unit_id, official_id, nobody, directive_id } = values;
    const search = useCallback((wanted: string | undefined) => onChange({ q: wanted }), [onChange]);
    const set = [state, due, unit_id, official_id, nobody, directive_id].filter(Boolean).length;
    return (
        <FilterBar
            label="Lọc nhiệm vụ"
            set={set}
            search={<SearchBox label="Tìm trong nội dung nhiệm vụ" value={q} onChange={search} />}
            onClear={() => onChange({ state: '', due: '', unit_id: '', official_id: '', nobody: '', directive_id: '' })}
        >
            {view !== 'board' && (
                <Choice
                    label="Trạng thái"
                    any={view === 'list' ? 'Đang mở' : 'Mọi trạng thái'}
                    options={STATES}
                    value={state === 'open' ? undefined : state}
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
            {nobody && <span className="tag accent">Chưa giao người</span>}
            {directive_id && <span className="tag accent">Theo một văn bản chỉ đạo</span>}
        </FilterBar>
    );
}

import { TASK_STATES } from '~/api/tasks';
import { officialOption } from '~/features/agency/officials';
import { unitOptions, useOfficials, useUnits } from '~/features/agency/queries';
import { FilterBar } from '~/ui/FilterBar';
import type { FilterValues } from './filters';
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
    // The list begins with what is open: that is no filter.
    const shown = { ...values, state: values.state === 'open' ? undefined : values.state };
    const state = {
        name: 'state' as const,
        label: 'Trạng thái',
        any: view === 'list' ? 'Đang mở' : 'Mọi trạng thái',
        options: STATES,
    };
    const due = { name: 'due' as const, label: 'Thời hạn', any: 'Mọi thời hạn', options: DUES };
    return (
        <FilterBar
            label="Lọc nhiệm vụ"
            search="Tìm trong nội dung nhiệm vụ"
            values={shown}
            onChange={onChange}
            choices={[
                ...(view === 'board' ? [] : [state]),
                ...(view === 'calendar' ? [] : [due]),
                {
                    name: 'unit_id',
                    label: 'Đơn vị chủ trì',
                    any: 'Mọi đơn vị',
                    options: unitOptions(useUnits()),
                    width: 220,
                },
                {
                    name: 'official_id',
                    label: 'Người thực hiện',
                    any: 'Mọi người',
                    options: useOfficials().map(officialOption),
                    width: 190,
                },
            ]}
            marks={[
                { name: 'nobody', label: 'Chưa giao người' },
                { name: 'directive_id', label: 'Theo một văn bản chỉ đạo' },
            ]}
        />
    );
}

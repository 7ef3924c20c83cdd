import { useCallback } from 'react';
import { useUnits } from '~/features/tasks/queries';
import { Choice } from '~/ui/Choice';
import { DateInput } from '~/ui/DateInput';
import { FilterBar } from '~/ui/FilterBar';
import { SearchBox } from '~/ui/SearchBox';
import { useFieldOptions, useProcedures } from './queries';
import { CHANNEL_NAMES, LEVEL_NAMES, options, STATE_NAMES } from './words';

export const FILTER_NAMES = [
    'state',
    'unit_id',
    'field',
    'channel',
    'level',
    'procedure_code',
    'received_from',
    'received_to',
    'due',
    'open',
    'q',
] as const;
export type FilterValues = Partial<Record<(typeof FILTER_NAMES)[number], string>>;

/** How many filters are set, besides the search and the view. */
export function setFilters({ q: _q, due: _due, open: _open, ...rest }: FilterValues): number {
    return Object.values(rest).filter(Boolean).length;
}

const NONE: FilterValues = Object.fromEntries(
    FILTER_NAMES.filter((name) => !['q', 'due', 'open'].includes(name)).map((name) => [name, '']),
);

interface Props {
    values: FilterValues;
    onChange: (change: FilterValues) => void;
}

export function DossierFiltersBar({ values, onChange }: Props) {
    const search = useCallback((wanted: string | undefined) => onChange({ q: wanted }), [onChange]);
    const units = useUnits().map(({ id, name }) => ({ value: id, label: name }));
    const procedures = useProcedures().map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
    return (
        <FilterBar
            label="Lọc hồ sơ"
            set={setFilters(values)}
            search={<SearchBox label="Tìm mã hồ sơ, người nộp" value={values.q} onChange={search} />}
            onClear={() => onChange(NONE)}
        >
            <Choice
                label="Trạng thái"
                any="Mọi trạng thái"
                width={190}
                options={options(STATE_NAMES)}
                value={values.state}
                onChange={(state) => onChange({ state })}
            />
            <Choice
                label="Đơn vị"
                any="Mọi đơn vị"
                width={200}
                options={units}
                value={values.unit_id}
                onChange={(unit_id) => onChange({ unit_id })}
            />
            <Choice
                label="Lĩnh vực"
                any="Mọi lĩnh vực"
                options={useFieldOptions()}
                value={values.field}
                onChange={(field) => onChange({ field })}
            />
            <Choice
                label="Thủ tục"
                any="Mọi thủ tục"
                width={220}
                options={procedures}
                value={values.procedure_code}
                onChange={(procedure_code) => onChange({ procedure_code })}
            />
            <Choice
                label="Hình thức nộp"
                any="Mọi hình thức nộp"
                options={options(CHANNEL_NAMES)}
                value={values.channel}
                onChange={(channel) => onChange({ channel })}
            />
            <Choice
                label="Mức độ dịch vụ công"
                any="Mọi mức độ"
                width={150}
                options={options(LEVEL_NAMES)}
                value={values.level}
                onChange={(level) => onChange({ level })}
            />
            <span className="filter_date">
                <DateInput
                    label="Tiếp nhận từ ngày"
                    empty="Nhận từ ngày"
                    value={values.received_from}
                    onChange={(day) => onChange({ received_from: day ?? '' })}
                />
            </span>
            <span className="filter_date">
                <DateInput
                    label="Tiếp nhận đến ngày"
                    empty="Nhận đến ngày"
                    value={values.received_to}
                    from={values.received_from}
                    onChange={(day) => onChange({ received_to: day ?? '' })}
                />
            </span>
        </FilterBar>
    );
}

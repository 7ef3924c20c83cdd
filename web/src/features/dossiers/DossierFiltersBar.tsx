import { unitOptions, useUnits } from '~/features/agency/queries';
import { useFieldOptions, useProcedures } from '~/features/procedures/queries';
import { FilterBar } from '~/ui/FilterBar';
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
    'holder',
    'open',
    'q',
] as const;
export type FilterValues = Partial<Record<(typeof FILTER_NAMES)[number], string>>;

/** How many filters are set, besides the search and the view. */
export function setFilters({ q: _q, due: _due, open: _open, holder: _holder, ...rest }: FilterValues): number {
    return Object.values(rest).filter(Boolean).length;
}

interface Props {
    values: FilterValues;
    onChange: (change: FilterValues) => void;
}

export function DossierFiltersBar({ values, onChange }: Props) {
    const procedures = useProcedures().flatMap(({ code, name }) =>
        code ? [{ value: code, label: `${code} ${name}` }] : [],
    );
    return (
        <FilterBar
            label="Lọc hồ sơ"
            search="Tìm mã hồ sơ, người nộp"
            values={values}
            onChange={onChange}
            choices={[
                {
                    name: 'state',
                    label: 'Trạng thái',
                    any: 'Mọi trạng thái',
                    options: options(STATE_NAMES),
                    width: 190,
                },
                { name: 'unit_id', label: 'Đơn vị', any: 'Mọi đơn vị', options: unitOptions(useUnits()), width: 200 },
                { name: 'field', label: 'Lĩnh vực', any: 'Mọi lĩnh vực', options: useFieldOptions() },
                { name: 'procedure_code', label: 'Thủ tục', any: 'Mọi thủ tục', options: procedures, width: 220 },
                {
                    name: 'channel',
                    label: 'Hình thức nộp',
                    any: 'Mọi hình thức nộp',
                    options: options(CHANNEL_NAMES),
                },
                {
                    name: 'level',
                    label: 'Mức độ dịch vụ công',
                    any: 'Mọi mức độ',
                    options: options(LEVEL_NAMES),
                    width: 150,
                },
            ]}
            days={[
                { name: 'received_from', label: 'Tiếp nhận từ ngày', empty: 'Nhận từ ngày' },
                { name: 'received_to', label: 'Tiếp nhận đến ngày', empty: 'Nhận đến ngày' },
            ]}
        />
    );
}

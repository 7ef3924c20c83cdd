import { useCallback, useMemo } from 'react';
import { agencies, type Official } from '~/api/agencies';
import { useUnits } from '~/features/tasks/queries';
import { Choice } from '~/ui/Choice';
import { Empty } from '~/ui/Empty';
import { FilterBar } from '~/ui/FilterBar';
import { ListFrame } from '~/ui/ListFrame';
import { Rows, type Column } from '~/ui/Rows';
import { SearchBox } from '~/ui/SearchBox';
import { useWholeList } from '~/ui/use_list';

type Values = Partial<Record<'unit_id' | 'q' | 'left', string>>;

interface Props {
    values: Values;
    onChange: (change: Values) => void;
    onOpen: ((official: Official) => void) | undefined;
}

const columnsFor = (onOpen: Props['onOpen']): Column<Official>[] => [
    {
        title: 'Họ và tên',
        phone: 'full',
        cell: (official) =>
            onOpen ? (
                <button type="button" className="plain_button agency_opener" onClick={() => onOpen(official)}>
                    {official.name}
                </button>
            ) : (
                <b className="agency_opener">{official.name}</b>
            ),
    },
    { title: 'Chức vụ', width: 170, cell: (official) => official.post },
    { title: 'Đơn vị', width: 260, cell: (official) => official.unit_name },
    { title: 'Vai trò', width: 150, cell: (official) => official.role_name },
    {
        title: 'Tên đăng nhập',
        width: 150,
        cell: (official) => official.user_name ?? <span className="soft">Không có</span>,
    },
    {
        title: 'Tình trạng',
        width: 130,
        cell: (official) =>
            official.active ? (
                <span className="soft">Đang làm việc</span>
            ) : (
                <span className="tag quiet">Đã thôi việc</span>
            ),
    },
];

export function OfficialList({ values: { unit_id, q, left }, onChange, onOpen }: Props) {
    const units = useUnits();
    const list = useWholeList(['officials', 'list', unit_id ?? '', q ?? ''], () => agencies.officials({ unit_id, q }));
    const items = list.items.filter(({ active }) => active !== (left === 'true'));
    const columns = useMemo(() => columnsFor(onOpen), [onOpen]);
    const search = useCallback((wanted: string | undefined) => onChange({ q: wanted }), [onChange]);
    return (
        <>
            <FilterBar
                label="Lọc cán bộ"
                set={[unit_id, left].filter(Boolean).length}
                search={<SearchBox label="Tìm theo họ tên" value={q} onChange={search} />}
                onClear={() => onChange({ unit_id: '', left: '' })}
            >
                <Choice
                    label="Đơn vị"
                    any="Mọi đơn vị"
                    width={260}
                    options={units.map(({ id, name }) => ({ value: id, label: name }))}
                    value={unit_id}
                    onChange={(wanted) => onChange({ unit_id: wanted })}
                />
                <Choice
                    label="Tình trạng"
                    any="Đang làm việc"
                    options={[{ value: 'true', label: 'Đã thôi việc' }]}
                    value={left}
                    onChange={(wanted) => onChange({ left: wanted })}
                />
            </FilterBar>
            <ListFrame
                list={{ ...list, items }}
                empty={<Empty title="Không có cán bộ nào khớp">Hãy bớt điều kiện lọc.</Empty>}
            >
                {(shown) => <Rows label="Cán bộ" columns={columns} items={shown} keyOf={({ id }) => id} />}
            </ListFrame>
        </>
    );
}

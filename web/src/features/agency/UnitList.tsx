import { useMemo } from 'react';
import { agencies, type Unit } from '~/api/agencies';
import { count } from '~/format/number';
import { Empty } from '~/ui/Empty';
import { ListFrame } from '~/ui/ListFrame';
import { Rows, type Column } from '~/ui/Rows';
import { useWholeList } from '~/ui/use_list';
import { UNIT_KIND_NAMES } from './words';

interface Props {
    onOpen: ((unit: Unit) => void) | undefined;
    onOfficials: (unit_id: string) => void;
}

export function UnitList({ onOpen, onOfficials }: Props) {
    const list = useWholeList(['units'], agencies.units);
    const columns = useMemo<Column<Unit>[]>(
        () => [
            {
                title: 'Tên đơn vị',
                phone: 'full',
                cell: (unit) =>
                    onOpen ? (
                        <button type="button" className="plain_button agency_opener" onClick={() => onOpen(unit)}>
                            {unit.name}
                        </button>
                    ) : (
                        <b className="agency_opener">{unit.name}</b>
                    ),
            },
            { title: 'Viết tắt', width: 160, cell: (unit) => unit.short_name },
            { title: 'Loại', width: 240, cell: (unit) => UNIT_KIND_NAMES[unit.kind] },
            {
                title: 'Cán bộ',
                width: 100,
                right: true,
                cell: (unit) =>
                    unit.officials > 0 ? (
                        <button
                            type="button"
                            className="plain_button agency_opener number"
                            aria-label={`Xem ${unit.officials} cán bộ của ${unit.name}`}
                            onClick={() => onOfficials(unit.id)}
                        >
                            {count(unit.officials)}
                        </button>
                    ) : (
                        <span className="soft number">0</span>
                    ),
            },
            { title: 'Tình trạng', width: 170, cell: (unit) => <UnitMark unit={unit} /> },
        ],
        [onOpen, onOfficials],
    );
    return (
        <ListFrame
            list={list}
            empty={<Empty title="Chưa có đơn vị nào">Thêm các phòng, trung tâm trước, rồi thêm cán bộ.</Empty>}
        >
            {(items) => <Rows label="Đơn vị" columns={columns} items={items} keyOf={({ id }) => id} />}
        </ListFrame>
    );
}

function UnitMark({ unit }: { unit: Unit }) {
    if (unit.archived) return <span className="tag quiet">Đã ngừng dùng</span>;
    if (unit.from_import) return <span className="tag accent">Từ nhập hồ sơ</span>;
    return <span className="soft">Đang dùng</span>;
}

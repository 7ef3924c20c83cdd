import { Button } from 'antd';
import { agencies, type Official } from '~/api/agencies';
import { Empty } from '~/ui/Empty';
import { FilterBar } from '~/ui/FilterBar';
import { ListFrame } from '~/ui/ListFrame';
import { Rows, type Column } from '~/ui/Rows';
import { useWholeList } from '~/ui/use_list';
import { unitOptions, useUnits } from './queries';

type Values = Partial<Record<'unit_id' | 'q' | 'left', string>>;

interface Props {
    values: Values;
    onChange: (change: Values) => void;
    onOpen: ((official: Official) => void) | undefined;
    /** Whose work this person may give to another. */
    mayHandOver: ((official: Official) => boolean) | undefined;
    onHandOver: (official: Official) => void;
}

const LEFT = [{ value: 'true', label: 'Đã thôi việc' }];

const columnsFor = ({ onOpen, mayHandOver, onHandOver }: Props): Column<Official>[] => [
    {
        title: 'Họ và tên',
        width: 180,
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
    { title: 'Chức vụ', cell: (official) => official.post },
    { title: 'Đơn vị', width: 230, cell: (official) => official.unit_name },
    { title: 'Vai trò', width: 130, cell: (official) => official.role_name },
    {
        title: 'Tên đăng nhập',
        width: 140,
        cell: (official) => official.user_name ?? <span className="soft">Không có</span>,
    },
    {
        title: 'Tình trạng',
        width: 130,
        cell: (official) => (
            <>
                {official.active ? (
                    <span className="soft">Đang làm việc</span>
                ) : (
                    <span className="tag quiet">Đã thôi việc</span>
                )}
                {mayHandOver?.(official) && (
                    <Button
                        size="small"
                        className="agency_handover no_print"
                        aria-label={`Bàn giao việc của ${official.name}`}
                        onClick={() => onHandOver(official)}
                    >
                        Bàn giao việc
                    </Button>
                )}
            </>
        ),
    },
];

export function OfficialList(props: Props) {
    const { values, onChange } = props;
    const { unit_id, q, left } = values;
    const list = useWholeList(['officials', 'list', unit_id ?? '', q ?? ''], () => agencies.officials({ unit_id, q }));
    const items = list.items.filter(({ active }) => active !== (left === 'true'));
    return (
        <>
            <FilterBar
                label="Lọc cán bộ"
                search="Tìm theo họ tên"
                values={values}
                onChange={onChange}
                choices={[
                    {
                        name: 'unit_id',
                        label: 'Đơn vị',
                        any: 'Mọi đơn vị',
                        options: unitOptions(useUnits()),
                        width: 260,
                    },
                    { name: 'left', label: 'Tình trạng', any: 'Đang làm việc', options: LEFT },
                ]}
            />
            <ListFrame
                list={{ ...list, items }}
                empty={<Empty title="Không có cán bộ nào khớp">Hãy bớt điều kiện lọc.</Empty>}
            >
                {(shown) => <Rows label="Cán bộ" columns={columnsFor(props)} items={shown} keyOf={({ id }) => id} />}
            </ListFrame>
        </>
    );
}

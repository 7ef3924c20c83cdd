import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { directives, type UnitName } from '~/api/directives';
import { date } from '~/format/date';
import { Empty } from '~/ui/Empty';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { Rows, type Column } from '~/ui/Rows';
import { useWholeList } from '~/ui/use_list';
import { UNIT_NAMES } from './changes';

const CorrectDialog = lazy(() => import('./CorrectDialog'));
const ForgetDialog = lazy(() => import('./ForgetDialog'));

type Opened = { act: 'correct' | 'forget'; name: UnitName };

const columnsFor = (onOpen: (opened: Opened) => void): Column<UnitName>[] => [
    { title: 'Văn bản viết', phone: 'full', wide: true, cell: ({ name }) => `“${name}”` },
    { title: 'Được hiểu là', phone: 'full', wide: true, cell: ({ unit_name }) => unit_name },
    {
        title: 'Người ghi nhớ',
        width: 220,
        phone: 'full',
        cell: ({ remembered_by_name, remembered_at }) => (
            <>
                {remembered_by_name}
                <div className="soft">ngày {date(remembered_at)}</div>
            </>
        ),
    },
    {
        title: '',
        width: 140,
        phone: 'full',
        cell: (name) => (
            <div className="row">
                <Button size="small" aria-label={`Sửa “${name.name}”`} onClick={() => onOpen({ act: 'correct', name })}>
                    Sửa
                </Button>
                <Button size="small" aria-label={`Quên “${name.name}”`} onClick={() => onOpen({ act: 'forget', name })}>
                    Quên
                </Button>
            </div>
        ),
    },
];

/** What people of the agency said that the wordings of papers mean: to be corrected, or forgotten. */
export default function UnitNamesPage() {
    const list = useWholeList(UNIT_NAMES, directives.unitNames);
    const [opened, setOpened] = useState<Opened>();
    const close = () => setOpened(undefined);
    return (
        <Page
            title="Tên đơn vị đã nhớ"
            note="Khi văn bản gọi tên một đơn vị theo cách khác, chương trình hiểu theo bảng này."
        >
            <ListFrame
                list={list}
                empty={
                    <Empty title="Chưa ghi nhớ tên nào">
                        Khi kiểm tra một văn bản, anh/chị chọn đơn vị cho tên mà chương trình không biết rồi bấm “Ghi
                        nhớ cho các văn bản sau”. Tên đó sẽ đứng ở đây.
                    </Empty>
                }
            >
                {(items) => (
                    <Rows
                        label="Tên đơn vị đã nhớ"
                        columns={columnsFor(setOpened)}
                        items={items}
                        keyOf={({ name }) => name}
                    />
                )}
            </ListFrame>
            <Suspense>
                {opened?.act === 'correct' && <CorrectDialog name={opened.name} onClose={close} />}
                {opened?.act === 'forget' && <ForgetDialog name={opened.name} onClose={close} />}
            </Suspense>
        </Page>
    );
}

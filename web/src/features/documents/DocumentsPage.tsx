import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { documents, type Direction, type DocumentRow } from '~/api/documents';
import { SavedFilters } from '~/features/saved_filters/SavedFilters';
import { date } from '~/format/date';
import { useAbility, useSession } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { FilterBar } from '~/ui/FilterBar';
import { useFilters } from '~/ui/filters';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { Rows } from '~/ui/Rows';
import { Tabs } from '~/ui/Tabs';
import { useList } from '~/ui/use_list';
import { registerColumns } from './columns';
import { useKindOptions } from './queries';
import './documents.css';

const RegisterDialog = lazy(() => import('./RegisterDialog'));
const ChangeDialog = lazy(() => import('./ChangeDialog'));
const SeriesDialog = lazy(() => import('./SeriesDialog'));
const FirstNumberDialog = lazy(() => import('./FirstNumberDialog'));

const DIRECTIONS: { value: Direction; label: string }[] = [
    { value: 'incoming', label: 'Văn bản đến' },
    { value: 'outgoing', label: 'Văn bản đi' },
];
const FILTER_NAMES = ['direction', 'kind', 'year', 'day', 'q'] as const;
const YEARS = 6;

export default function DocumentsPage() {
    const can = useAbility();
    const { today } = useSession();
    const [values, change] = useFilters('/documents', FILTER_NAMES);
    const direction: Direction = values.direction === 'outgoing' ? 'outgoing' : 'incoming';
    const { kind, year, day, q } = values;
    const [opened, setOpened] = useState<'new' | 'series' | 'first_number' | DocumentRow>();
    const list = useList(['documents', { direction, kind, year, day, q }], (after) =>
        documents.list({ direction, kind, year, day, q, after, limit: 50 }),
    );
    const may = can('documents_register');
    const columns = useMemo(() => registerColumns(direction, may ? setOpened : undefined), [direction, may]);
    const thisYear = Number(today.slice(0, 4));
    const years = Array.from({ length: YEARS }, (_, back) => ({
        value: `${thisYear - back}`,
        label: `Năm ${thisYear - back}`,
    }));
    const register = may && (
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpened('new')}>
            {direction === 'incoming' ? 'Vào sổ văn bản đến' : 'Lấy số văn bản đi'}
        </Button>
    );
    const close = () => setOpened(undefined);
    return (
        <Page
            title={direction === 'incoming' ? 'Sổ văn bản đến' : 'Sổ văn bản đi'}
            width="wide"
            actions={
                may && (
                    <>
                        {direction === 'outgoing' && <Button onClick={() => setOpened('series')}>Cách cấp số</Button>}
                        {can('documents_numbering') && (
                            <Button onClick={() => setOpened('first_number')}>Số bắt đầu</Button>
                        )}
                        {list.items.length > 0 && register}
                    </>
                )
            }
        >
            <div className="filters">
                <Tabs
                    label="Sổ"
                    options={DIRECTIONS}
                    value={direction}
                    onChange={(wanted) => change({ direction: wanted === 'incoming' ? '' : wanted })}
                />
            </div>
            <FilterBar
                label="Lọc văn bản"
                search="Tìm số, ký hiệu, trích yếu"
                values={values}
                onChange={change}
                choices={[
                    { name: 'kind', label: 'Tên loại', any: 'Mọi tên loại', options: useKindOptions() },
                    { name: 'year', label: 'Năm', any: 'Mọi năm', options: years, width: 120 },
                ]}
                marks={day ? [{ name: 'day', label: `Ngày ${date(day)}` }] : []}
            />
            <SavedFilters list="documents" path="/documents" values={values} names={FILTER_NAMES} />
            <ListFrame
                list={list}
                empty={
                    kind || year || day || q ? (
                        <Empty title="Không có văn bản nào khớp">Hãy bớt điều kiện lọc.</Empty>
                    ) : (
                        <Empty title="Sổ chưa có văn bản nào" act={register}>
                            {direction === 'incoming'
                                ? 'Mỗi văn bản đến được ghi một dòng, số đến do chương trình cấp theo thứ tự.'
                                : 'Khi lưu, chương trình cấp số theo tên loại và năm, không bỏ số nào.'}
                        </Empty>
                    )
                }
            >
                {(items) => (
                    <div className="register">
                        <Rows
                            label={direction === 'incoming' ? 'Sổ văn bản đến' : 'Sổ văn bản đi'}
                            columns={columns}
                            items={items}
                            keyOf={({ id }) => id}
                        />
                    </div>
                )}
            </ListFrame>
            <Suspense>
                {opened === 'new' && <RegisterDialog direction={direction} onClose={close} />}
                {opened === 'series' && <SeriesDialog onClose={close} />}
                {opened === 'first_number' && <FirstNumberDialog onClose={close} />}
                {typeof opened === 'object' && <ChangeDialog row={opened} onClose={close} />}
            </Suspense>
        </Page>
    );
}

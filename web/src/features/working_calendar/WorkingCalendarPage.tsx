import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { deadlines, type MovedTasks, type SpecialDay } from '~/api/deadlines';
import { date, weekday } from '~/format/date';
import { useAbility, useSession } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { useFilters } from '~/ui/filters';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { Rows, type Column } from '~/ui/Rows';
import { Tabs } from '~/ui/Tabs';
import { useWholeList } from '~/ui/use_list';
import { MovedNote } from './MovedNote';

const DayDialog = lazy(() => import('./DayDialog'));
const RemoveDayDialog = lazy(() => import('./RemoveDayDialog'));

type Opened = 'new' | { remove: SpecialDay };

const columnsFor = (onRemove: ((day: SpecialDay) => void) | undefined): Column<SpecialDay>[] => [
    {
        title: 'Ngày',
        width: 200,
        phone: 'full',
        cell: ({ day }) => (
            <>
                <span className="number">{date(day)}</span> <span className="soft">{weekday(day)}</span>
            </>
        ),
    },
    {
        title: 'Nghỉ hay làm',
        width: 130,
        phone: 'full',
        cell: ({ working }) => (
            <span className={`tag ${working ? 'accent' : 'quiet'}`}>{working ? 'Làm việc' : 'Nghỉ'}</span>
        ),
    },
    { title: 'Lý do', phone: 'full', wide: true, cell: ({ name }) => name },
    { title: 'Theo', width: 320, phone: 'full', cell: (day) => <Source day={day} /> },
    ...(onRemove
        ? [
              {
                  title: '',
                  width: 90,
                  cell: (day: SpecialDay) =>
                      day.own && (
                          <Button size="small" aria-label={`Bỏ ngày ${date(day.day)}`} onClick={() => onRemove(day)}>
                              Bỏ
                          </Button>
                      ),
              },
          ]
        : []),
];

function Source({ day }: { day: SpecialDay }) {
    if (day.own)
        return (
            <>
                {day.source}
                <div className="soft">
                    {day.changed_by} ghi ngày {date(day.changed_at)}
                </div>
            </>
        );
    return day.sure ? (
        <span className="soft">Lịch chung cả nước</span>
    ) : (
        <span className="tag soon">Lịch chung, chờ thông báo chính thức</span>
    );
}

/** The days off and make-up days of the country, and those of this office. */
export default function WorkingCalendarPage() {
    const { today } = useSession();
    const may = useAbility()('settings_manage');
    const [values, change] = useFilters('/working_calendar', ['year']);
    const [opened, setOpened] = useState<Opened>();
    const [moved, setMoved] = useState<MovedTasks>();
    const now = Number(today.slice(0, 4));
    const year = Number(values.year) || now;
    const list = useWholeList(['working_calendar', year], () => deadlines.calendar(year));
    const columns = useMemo(() => columnsFor(may ? (day) => setOpened({ remove: day }) : undefined), [may]);
    const close = () => setOpened(undefined);
    return (
        <Page
            title="Lịch làm việc"
            note="Thứ Bảy, Chủ nhật và những ngày dưới đây quyết định ngày làm việc khi tính thời hạn."
            actions={
                may && (
                    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpened('new')}>
                        Thêm ngày của cơ quan
                    </Button>
                )
            }
        >
            <MovedNote moved={moved} />
            <div className="filters">
                <Tabs
                    label="Năm"
                    value={String(year)}
                    onChange={(wanted) => change({ year: wanted === String(now) ? '' : wanted })}
                    options={[now - 1, now, now + 1].map((one) => ({ value: String(one), label: String(one) }))}
                />
            </div>
            <ListFrame
                list={list}
                empty={<Empty title="Chưa có ngày nghỉ nào">Lịch chung của năm {year} chưa được công bố.</Empty>}
            >
                {(items) => (
                    <Rows label={`Lịch năm ${year}`} columns={columns} items={items} keyOf={({ day }) => day} />
                )}
            </ListFrame>
            <Suspense>
                {opened === 'new' && <DayDialog onDone={setMoved} onClose={close} />}
                {typeof opened === 'object' && (
                    <RemoveDayDialog day={opened.remove} onDone={setMoved} onClose={close} />
                )}
            </Suspense>
        </Page>
    );
}

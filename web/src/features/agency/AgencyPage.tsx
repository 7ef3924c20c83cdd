import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Official, Unit } from '~/api/agencies';
import { agencyTitle } from '~/format/agency';
import { useAbility, useSession } from '~/layout/session';
import { useFilters } from '~/ui/filters';
import { Page } from '~/ui/Page';
import { Tabs } from '~/ui/Tabs';
import { OfficialList } from './OfficialList';
import { UnitList } from './UnitList';
import './agency.css';

const UnitDialog = lazy(() => import('./UnitDialog'));
const OfficialDialog = lazy(() => import('./OfficialDialog'));
const HandoverDialog = lazy(() => import('./HandoverDialog'));
const FirstNumberDialog = lazy(() => import('~/features/documents/FirstNumberDialog'));

type Opened = { unit: Unit | null } | { official: Official | null } | { leaves: Official } | 'first_number';

/** Units and officials of the agency. */
export default function AgencyPage() {
    const { agency, official: me } = useSession();
    const can = useAbility();
    const may = can('officials_manage');
    const handsOver = ({ unit_id }: Official) => can('tasks_direct') || (can('tasks_assign') && unit_id === me.unit_id);
    // Who sees the registers sets their numbers there.
    const setsNumbers = can('documents_numbering') && !can('documents_see');
    const [values, change] = useFilters('/agency', ['view', 'unit_id', 'q', 'left']);
    const view = values.view === 'units' ? 'units' : 'officials';
    const [opened, setOpened] = useState<Opened>();
    const close = () => setOpened(undefined);
    return (
        <Page
            title="Đơn vị và cán bộ"
            note={agencyTitle(agency.name)}
            actions={
                may && (
                    <>
                        {setsNumbers && <Button onClick={() => setOpened('first_number')}>Số văn bản bắt đầu</Button>}
                        <Button
                            type="primary"
                            icon={<PlusOutlined aria-hidden />}
                            onClick={() => setOpened(view === 'units' ? { unit: null } : { official: null })}
                        >
                            {view === 'units' ? 'Thêm đơn vị' : 'Thêm cán bộ'}
                        </Button>
                    </>
                )
            }
        >
            <div className="filters">
                <Tabs
                    label="Danh sách"
                    value={view}
                    onChange={(wanted) => change({ view: wanted === 'officials' ? '' : wanted })}
                    options={[
                        { value: 'officials', label: 'Cán bộ' },
                        { value: 'units', label: 'Đơn vị' },
                    ]}
                />
            </div>
            {view === 'units' ? (
                <UnitList
                    onOpen={may ? (unit) => setOpened({ unit }) : undefined}
                    onOfficials={(unit_id) => change({ view: '', unit_id })}
                />
            ) : (
                <OfficialList
                    values={values}
                    onChange={change}
                    onOpen={may ? (official) => setOpened({ official }) : undefined}
                    mayHandOver={can('tasks_direct') || can('tasks_assign') ? handsOver : undefined}
                    onHandOver={(official) => setOpened({ leaves: official })}
                />
            )}
            <Suspense>
                {opened === 'first_number' && <FirstNumberDialog onClose={close} />}
                {typeof opened === 'object' && 'unit' in opened && <UnitDialog unit={opened.unit} onClose={close} />}
                {typeof opened === 'object' && 'leaves' in opened && (
                    <HandoverDialog official={opened.leaves} onClose={close} />
                )}
                {typeof opened === 'object' && 'official' in opened && (
                    <OfficialDialog official={opened.official} unit_id={values.unit_id} onClose={close} />
                )}
            </Suspense>
        </Page>
    );
}

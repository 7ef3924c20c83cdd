import { FileExcelOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { dossiers } from '~/api/dossiers';
import { SavedFilters } from '~/features/saved_filters/SavedFilters';
import { useAbility } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { useFilters } from '~/ui/filters';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { Tabs } from '~/ui/Tabs';
import { useList } from '~/ui/use_list';
import { DossierFiltersBar, FILTER_NAMES, setFilters, type FilterValues } from './DossierFiltersBar';
import { RegisterButton } from './handling/RegisterButton';
import { DossierRows } from './DossierRows';
import './dossiers.css';

type View = 'all' | 'open' | 'overdue' | 'today' | 'soon' | 'differs' | 'me' | 'unit';

const VIEWS: { value: View; label: string }[] = [
    { value: 'all', label: 'Tất cả' },
    { value: 'me', label: 'Chờ tôi' },
    { value: 'unit', label: 'Chờ đơn vị tôi' },
    { value: 'open', label: 'Đang giải quyết' },
    { value: 'overdue', label: 'Quá hạn' },
    { value: 'today', label: 'Hẹn trả hôm nay' },
    { value: 'soon', label: 'Sắp đến hạn' },
    { value: 'differs', label: 'Hạn không khớp' },
];

const isHolder = (view: View) => view === 'me' || view === 'unit';

const viewOf = ({ holder, due, open }: FilterValues): View => (holder ?? due ?? (open ? 'open' : 'all')) as View;

/** hồ sơ thủ tục hành chính */
export default function DossiersPage() {
    const can = useAbility();
    const navigate = useNavigate();
    const [values, change] = useFilters('/dossiers', FILTER_NAMES);
    const list = useList(['dossiers', values], (after) => dossiers.list({ ...values, after, limit: 50 }));
    const view = viewOf(values);
    const views = can('dossiers_handle') ? VIEWS : VIEWS.filter(({ value }) => !isHolder(value));
    const filtered = Object.keys(values).length > 0;
    const receive = can('dossiers_intake') && (
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => void navigate('/intake')}>
            Tiếp nhận hồ sơ
        </Button>
    );
    const bring = can('dossiers_import') && (
        <Button
            type={receive ? 'default' : 'primary'}
            icon={<ImportOutlined aria-hidden />}
            onClick={() => void navigate('/dossiers/import')}
        >
            Nhập từ tệp Excel
        </Button>
    );
    return (
        <Page
            title="Hồ sơ thủ tục hành chính"
            width="wide"
            actions={
                (list.items.length > 0 || filtered) && (
                    <>
                        {can('dossiers_open') && <RegisterButton />}
                        {can('dossiers_open') && (
                            <Button icon={<FileExcelOutlined aria-hidden />} href={dossiers.exportPath(values)}>
                                Xuất Excel
                            </Button>
                        )}
                        {bring}
                        {receive}
                    </>
                )
            }
        >
            <div className="filters">
                <Tabs
                    label="Tình hình"
                    options={views}
                    value={view}
                    onChange={(wanted) =>
                        change({
                            open: wanted === 'open' ? 'true' : '',
                            holder: isHolder(wanted) ? wanted : '',
                            due: wanted === 'all' || wanted === 'open' || isHolder(wanted) ? '' : wanted,
                        })
                    }
                />
            </div>
            <DossierFiltersBar values={values} onChange={change} />
            <SavedFilters list="dossiers" path="/dossiers" values={values} names={FILTER_NAMES} />
            <ListFrame
                list={list}
                empty={
                    setFilters(values) > 0 || values.q ? (
                        <Empty title="Không có hồ sơ nào khớp">Hãy bớt điều kiện lọc.</Empty>
                    ) : view === 'all' ? (
                        <Empty title="Chưa có hồ sơ nào" act={bring}>
                            Lấy tệp Excel từ hệ thống của thành phố rồi nhập vào đây. Số liệu báo cáo tính từ các hồ sơ
                            này, nhập lại cùng một tệp không làm thay đổi gì.
                        </Empty>
                    ) : (
                        <Empty title="Không có hồ sơ nào như vậy" act={<Link to="/dossiers">Xem tất cả hồ sơ</Link>} />
                    )
                }
            >
                {(items) => <DossierRows items={items} />}
            </ListFrame>
        </Page>
    );
}

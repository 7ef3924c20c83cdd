import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { procedures, type ProcedureRow } from '~/api/procedures';
import { levelName } from '~/features/dossiers/words';
import { date } from '~/format/date';
import { useAbility } from '~/layout/session';
import { Empty } from '~/ui/Empty';
import { FilterBar } from '~/ui/FilterBar';
import { useFilters } from '~/ui/filters';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { Rows, type Column } from '~/ui/Rows';
import { Tabs } from '~/ui/Tabs';
import { useWholeList } from '~/ui/use_list';
import { useFieldOptions } from './queries';
import { feeWords } from './words';
import './procedures.css';

const NewProcedureDialog = lazy(() => import('./NewProcedureDialog'));

const COLUMNS: Column<ProcedureRow>[] = [
    {
        title: 'Thủ tục',
        wide: true,
        phone: 'full',
        cell: ({ id, code, name, field }) => (
            <>
                <Link className="row_link" to={`/procedures/${id}`}>
                    {name}
                </Link>
                <div>
                    <small className="soft">
                        <span className="number">{code ?? 'Chưa có mã'}</span> · {field || 'Chưa rõ lĩnh vực'}
                    </small>
                </div>
            </>
        ),
    },
    {
        title: 'Thời hạn',
        width: 230,
        phone: 'full',
        cell: ({ limit_text, valid_from }) =>
            limit_text ? (
                <>
                    {limit_text}
                    <div>
                        <small className="soft">áp dụng từ {date(valid_from)}</small>
                    </div>
                </>
            ) : (
                <span className="tag soon">Chưa ghi thời hạn</span>
            ),
    },
    { title: 'Phí, lệ phí', width: 120, right: true, cell: ({ fee }) => feeWords(fee) },
    { title: 'Mức độ', width: 110, cell: ({ level }) => levelName(level) },
    { title: 'Đơn vị giải quyết', width: 190, phone: 'full', cell: ({ unit_name }) => unit_name },
];

/** Danh mục thủ tục hành chính. */
export default function ProceduresPage() {
    const may = useAbility()('procedures_manage');
    const navigate = useNavigate();
    const [values, change] = useFilters('/procedures', ['q', 'field', 'without_limit']);
    const [adding, setAdding] = useState(false);
    const list = useWholeList(['procedures', values], () => procedures.list(values));
    const bring = (
        <Button icon={<ImportOutlined aria-hidden />} onClick={() => void navigate('/procedures/import')}>
            Nhập từ tệp Excel
        </Button>
    );
    return (
        <Page
            title="Thủ tục hành chính"
            note="Thời hạn, phí, giấy tờ và các bước của từng thủ tục, theo từng thời kỳ."
            width="wide"
            actions={
                may && (
                    <>
                        {bring}
                        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
                            Thêm thủ tục
                        </Button>
                    </>
                )
            }
        >
            <div className="filters">
                <Tabs
                    label="Thời hạn"
                    value={values.without_limit ? 'without' : 'all'}
                    onChange={(wanted) => change({ without_limit: wanted === 'without' ? 'true' : '' })}
                    options={[
                        { value: 'all', label: 'Tất cả' },
                        { value: 'without', label: 'Chưa ghi thời hạn' },
                    ]}
                />
            </div>
            <FilterBar
                label="Lọc thủ tục"
                search="Tìm mã, tên thủ tục"
                values={values}
                onChange={change}
                choices={[
                    { name: 'field', label: 'Lĩnh vực', any: 'Mọi lĩnh vực', options: useFieldOptions(), width: 220 },
                ]}
            />
            <ListFrame
                list={list}
                empty={
                    values.q || values.field || values.without_limit ? (
                        <Empty title="Không có thủ tục nào khớp">Hãy bớt điều kiện lọc.</Empty>
                    ) : (
                        <Empty title="Chưa có thủ tục nào" act={may && bring}>
                            Nhập danh mục từ tệp Excel, hoặc thêm từng thủ tục. Có thời hạn của thủ tục, chương trình
                            giải thích được vì sao hạn của hồ sơ là ngày nào.
                        </Empty>
                    )
                }
            >
                {(items) => <Rows label="Thủ tục hành chính" columns={COLUMNS} items={items} keyOf={({ id }) => id} />}
            </ListFrame>
            <Suspense>{adding && <NewProcedureDialog onClose={() => setAdding(false)} />}</Suspense>
        </Page>
    );
}

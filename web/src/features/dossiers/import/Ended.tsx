import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { DossierImport } from '~/api/dossier_imports';
import { Problem } from '~/api/problem';
import { count } from '~/format/number';
import { useAbility } from '~/layout/session';
import { Trouble } from '~/ui/Trouble';
import { WrongRows } from './WrongRows';

interface Props {
    known: DossierImport;
    onAgain: () => void;
}

/** Done, cancelled, or a file that could not be read. */
export function Ended({ known, onAgain }: Props) {
    const again = <Button onClick={onAgain}>Chọn tệp khác</Button>;
    if (known.state === 'done') return <Done known={known} again={again} />;
    if (known.state === 'cancelled')
        return (
            <div className="panel import_running">
                <p>{known.message || 'Đã hủy. Không có hồ sơ nào của tệp này được ghi.'}</p>
                <div>{again}</div>
            </div>
        );
    return (
        <div className="stack">
            <Trouble problem={new Problem(422, 'import', known.message || 'Không đọc được tệp này.')} />
            <div>{again}</div>
        </div>
    );
}

function Done({ known, again }: { known: DossierImport; again: React.ReactNode }) {
    const can = useAbility();
    return (
        <div className="stack">
            <div className="panel import_done" role="status">
                <CheckCircleOutlined aria-hidden />
                <div>
                    <h2>Đã nhập xong</h2>
                    <p>
                        <b className="number">{count(known.new)}</b> hồ sơ mới,{' '}
                        <b className="number">{count(known.changed)}</b> hồ sơ có thay đổi,{' '}
                        <b className="number">{count(known.unchanged)}</b> hồ sơ không đổi
                        {known.older > 0 && (
                            <>
                                , <b className="number">{count(known.older)}</b> dòng có trạng thái cũ để lại
                            </>
                        )}
                        {known.wrong_count > 0 && (
                            <>
                                , <b className="number">{count(known.wrong_count)}</b> dòng sai để lại
                            </>
                        )}
                        .
                    </p>
                    <p className="row import_links">
                        {can('dossiers_see') && <Link to="/dossiers">Xem hồ sơ</Link>}
                        {can('figures_see') && <Link to="/figures">Xem số liệu</Link>}
                        {can('reports_see') && <Link to="/reports">Lập báo cáo</Link>}
                    </p>
                    {again}
                </div>
            </div>
            {known.wrong_count > 0 && <WrongRows known={known} />}
        </div>
    );
}

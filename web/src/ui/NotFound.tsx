import { Link } from 'react-router';
import { Empty } from './Empty';
import { Page } from './Page';

export function NotFound() {
    return (
        <Page title="Không có trang này" width="narrow">
            <div className="panel">
                <Empty title="Không tìm thấy trang" act={<Link to="/">Về trang đầu</Link>}>
                    Địa chỉ không đúng, hoặc nội dung đã được chuyển đi.
                </Empty>
            </div>
        </Page>
    );
}

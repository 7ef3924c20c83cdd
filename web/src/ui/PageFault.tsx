import { Button } from 'antd';
import { Component, type ReactNode } from 'react';

/** Stands in for a page whose script fails or cannot be loaded (a new version was installed, the network is gone). */
export class PageFault extends Component<{ children: ReactNode }, { failed: boolean }> {
    override state = { failed: false };

    static getDerivedStateFromError() {
        return { failed: true };
    }

    override render() {
        if (!this.state.failed) return this.props.children;
        return (
            <div className="page narrow page_fault">
                <div className="trouble" role="alert">
                    <p>
                        Không mở được trang này: có thể mạng bị ngắt, hoặc chương trình vừa có phiên bản mới. Hãy tải
                        lại trang; nếu vẫn không được, hãy báo người quản trị.
                    </p>
                    <Button onClick={() => window.location.reload()}>Tải lại trang</Button>
                </div>
            </div>
        );
    }
}

import { Page } from '~/ui/Page';

export default function DirectiveInPage() {
    return <Page title="Nhập văn bản chỉ đạo">{null}</Page>;
}

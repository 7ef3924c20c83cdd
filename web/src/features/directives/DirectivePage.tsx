import { Page } from '~/ui/Page';

export default function DirectivePage() {
    return <Page title="Văn bản chỉ đạo">{null}</Page>;
}

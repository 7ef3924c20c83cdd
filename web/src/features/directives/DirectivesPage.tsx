import { Page } from '~/ui/Page';

export default function DirectivesPage() {
    return <Page title="Văn bản chỉ đạo">{null}</Page>;
}

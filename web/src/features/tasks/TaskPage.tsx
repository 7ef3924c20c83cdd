import { Page } from '~/ui/Page';

export default function TaskPage() {
    return <Page title="Nhiệm vụ">{null}</Page>;
}

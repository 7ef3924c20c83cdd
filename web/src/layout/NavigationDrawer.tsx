import { Drawer } from 'antd';
import type { NavigationEntry } from './navigation';
import { NavigationLinks } from './NavigationLinks';

interface Props {
    entries: NavigationEntry[];
    onClose: () => void;
}

export default function NavigationDrawer({ entries, onClose }: Props) {
    return (
        <Drawer open placement="left" size={280} title="Sáu Rõ" onClose={onClose} styles={{ body: { padding: 0 } }}>
            <NavigationLinks entries={entries} label="Tất cả các phần" />
        </Drawer>
    );
}

import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import type { Unit } from '~/api/agencies';
import { count } from '~/format/number';
import { ordinaryUnits } from './draft';

interface Props {
    units: Unit[];
    onSplit: (unit_ids: string[]) => void;
    onClose: () => void;
}

/** "Các phòng, đơn vị": one task for each unit that the person leaves ticked. */
export default function SplitDialog({ units, onSplit, onClose }: Props) {
    const active = units.filter(({ archived }) => !archived);
    const [chosen, setChosen] = useState(() => ordinaryUnits(units).map(({ id }) => id));
    return (
        <Modal
            open
            title="Tách theo đơn vị"
            okText={`Tách thành ${count(chosen.length)} nhiệm vụ`}
            cancelText="Đóng"
            okButtonProps={{ disabled: chosen.length === 0 }}
            onOk={() => onSplit(chosen)}
            onCancel={onClose}
        >
            <p className="soft">Mỗi đơn vị được chọn có một nhiệm vụ riêng, cùng nội dung, sản phẩm và thời hạn.</p>
            <Checkbox.Group
                className="split_units"
                value={chosen}
                onChange={setChosen}
                options={active.map(({ id, name }) => ({ value: id, label: name }))}
            />
        </Modal>
    );
}

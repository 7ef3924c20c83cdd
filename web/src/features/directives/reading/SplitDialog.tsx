import { Checkbox, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { Unit } from '~/api/agencies';
import { ordinaryUnits } from '~/features/agency/queries';
import { count } from '~/format/number';
import { Field } from './Field';

interface Props {
    units: Unit[];
    /** Who leads already, if anybody does. */
    lead_unit_id: string | null;
    /** One task for each of the units. */
    onSplit: (unit_ids: string[]) => void;
    /** One task: one unit leads, each of the others has a part of it. */
    onShare: (lead_unit_id: string, unit_ids: string[]) => void;
    onClose: () => void;
}

/** "Các phòng, đơn vị": for the units that the person leaves ticked, a task each or one task with a part each. */
export default function SplitDialog({ units, lead_unit_id, onSplit, onShare, onClose }: Props) {
    const active = units.filter(({ archived }) => !archived);
    const [chosen, setChosen] = useState(() => ordinaryUnits(units).map(({ id }) => id));
    const [shared, setShared] = useState(false);
    const [wanted, setLead] = useState(lead_unit_id);
    const lead = wanted && chosen.includes(wanted) ? wanted : null;
    const ok = shared
        ? `Giao ${count(Math.max(chosen.length - 1, 0))} phần việc`
        : `Tách thành ${count(chosen.length)} nhiệm vụ`;
    return (
        <Modal
            open
            title="Tách theo đơn vị"
            okText={ok}
            cancelText="Đóng"
            okButtonProps={{ disabled: shared ? !lead || chosen.length < 2 : chosen.length === 0 }}
            onOk={() => (shared && lead ? onShare(lead, chosen) : onSplit(chosen))}
            onCancel={onClose}
        >
            <Radio.Group
                className="split_units"
                value={shared}
                onChange={({ target }) => setShared(target.value as boolean)}
                options={[
                    { value: false, label: 'Mỗi đơn vị một nhiệm vụ riêng' },
                    { value: true, label: 'Một đơn vị chủ trì, mỗi đơn vị còn lại một phần việc' },
                ]}
            />
            <p className="soft">
                {shared
                    ? 'Trang nhiệm vụ cho biết đơn vị nào đã xong phần việc của mình.'
                    : 'Mỗi đơn vị được chọn có một nhiệm vụ riêng, cùng nội dung, sản phẩm và thời hạn.'}
            </p>
            <Checkbox.Group
                className="split_units"
                value={chosen}
                onChange={setChosen}
                options={active.map(({ id, name }) => ({ value: id, label: name }))}
            />
            {shared && (
                <div className="dialog_form">
                    <Field label="Đơn vị chủ trì, làm đầu mối" width="whole">
                        {(id) => (
                            <Select
                                id={id}
                                showSearch={{ optionFilterProp: 'label' }}
                                placeholder="Chọn một đơn vị"
                                value={lead}
                                options={active
                                    .filter((unit) => chosen.includes(unit.id))
                                    .map(({ id: value, name }) => ({ value, label: name }))}
                                onChange={setLead}
                            />
                        )}
                    </Field>
                </div>
            )}
        </Modal>
    );
}

import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { documents, type Direction, type DocumentDraft, type DocumentRow } from '~/api/documents';
import { useSession } from '~/layout/session';
import { DateInput } from '~/ui/DateInput';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { DocumentFields } from './DocumentFields';
import { NumberGiven } from './NumberGiven';
import { useKindOptions } from './queries';

interface Props {
    direction: Direction;
    onClose: () => void;
}

/** A new line of the register; afterwards the number that the paper was given. */
export default function RegisterDialog({ direction, onClose }: Props) {
    const [given, setGiven] = useState<DocumentRow>();
    if (given) return <NumberGiven row={given} onMore={() => setGiven(undefined)} onClose={onClose} />;
    return <NewDocument direction={direction} onGiven={setGiven} onClose={onClose} />;
}

function NewDocument({ direction, onGiven, onClose }: Props & { onGiven: (row: DocumentRow) => void }) {
    const { today } = useSession();
    const kinds = useKindOptions();
    const dialog = useFormDialog<DocumentDraft, DocumentRow>({
        call: (values) => documents.register({ ...values, direction }),
        changes: [['documents'], ['home']],
        onDone: onGiven,
        onClose,
    });
    const kind = Form.useWatch('kind', dialog.form);
    const out = direction === 'outgoing';
    return (
        <FormDialog
            {...dialog}
            title={out ? 'Lấy số văn bản đi' : 'Vào sổ văn bản đến'}
            ok={out ? 'Lưu và cấp số' : 'Lưu và cấp số đến'}
            width={720}
            initial={out ? { issued_on: today } : { arrived_on: today }}
        >
            <div className="field_grid">
                <Form.Item name="kind" label="Tên loại" rules={[{ required: true, message: 'Hãy chọn tên loại.' }]}>
                    <Select placeholder="Chọn tên loại" showSearch={{ optionFilterProp: 'label' }} options={kinds} />
                </Form.Item>
                <Form.Item
                    name="issued_on"
                    label={out ? 'Ngày văn bản' : 'Ngày ban hành'}
                    rules={[{ required: true, message: 'Hãy chọn ngày.' }]}
                >
                    <DateInput />
                </Form.Item>
                {!out && <IncomingFields />}
                <DocumentFields direction={direction} kind={kind} />
            </div>
        </FormDialog>
    );
}

function IncomingFields() {
    return (
        <>
            <Form.Item
                name="author"
                label="Tác giả (cơ quan ban hành)"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi cơ quan ban hành.' }]}
            >
                <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <Form.Item name="arrived_on" label="Ngày đến" rules={[{ required: true, message: 'Hãy chọn ngày.' }]}>
                <DateInput />
            </Form.Item>
            <Form.Item name="code" label="Số, ký hiệu của văn bản" className="both">
                <Input maxLength={100} autoComplete="off" placeholder="Để trống nếu văn bản không có số" />
            </Form.Item>
        </>
    );
}

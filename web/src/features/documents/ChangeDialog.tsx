import { Form, Input } from 'antd';
import { documents, type DocumentChange, type DocumentRow } from '~/api/documents';
import { date } from '~/format/date';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { DocumentFields } from './DocumentFields';

/** Mends a line of the register; number, kind and days stay. */
export default function ChangeDialog({ row, onClose }: { row: DocumentRow; onClose: () => void }) {
    const dialog = useFormDialog<DocumentChange, DocumentRow>({
        call: (values) => documents.change(row.id, { ...values, version: row.version }),
        changes: [['documents']],
        said: () => 'Đã sửa dòng trong sổ.',
        onClose,
    });
    const out = row.direction === 'outgoing';
    const paper = [row.kind_name, row.code].filter(Boolean).join(' ');
    const days = out
        ? `${row.kind_name}, ngày ${date(row.issued_on)}. Số, tên loại và ngày đã cấp thì giữ nguyên.`
        : `${paper}, ngày ${date(row.issued_on)}, đến ngày ${date(row.arrived_on)}.`;
    return (
        <FormDialog
            {...dialog}
            title={out ? `Văn bản đi số ${row.code}` : `Văn bản đến số ${row.number}`}
            ok="Lưu"
            width={720}
            initial={row}
        >
            <p className="soft dialog_note">{days}</p>
            <div className="field_grid">
                {!out && (
                    <Form.Item
                        name="author"
                        label="Tác giả (cơ quan ban hành)"
                        className="both"
                        rules={[{ required: true, whitespace: true, message: 'Hãy ghi cơ quan ban hành.' }]}
                    >
                        <Input maxLength={200} />
                    </Form.Item>
                )}
                <DocumentFields direction={row.direction} kind={row.kind} />
            </div>
        </FormDialog>
    );
}

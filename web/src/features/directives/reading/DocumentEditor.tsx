import { Input, Select } from 'antd';
import type { FieldProblem } from '~/api/problem';
import { KIND_OPTIONS } from '~/features/documents/kinds';
import { DateInput } from '~/ui/DateInput';
import type { DraftDocument } from './draft';
import { Field } from './Field';
import { changeDraft } from './kept';

interface Props {
    document: DraftDocument;
    faults: FieldProblem[];
}

/** Everything of the document that can be corrected. */
export default function DocumentEditor({ document, faults }: Props) {
    const set = (change: Partial<DraftDocument>) =>
        changeDraft((draft) => ({ ...draft, document: { ...draft.document, ...change } }));
    const fault = (field: string, lacks = '') =>
        faults.find((one) => one.field === field)?.message ?? (lacks || undefined);
    return (
        <div className="document_fields">
            <Field label="Tên loại" fault={fault('kind', document.kind ? '' : 'Hãy chọn tên loại.')}>
                {(id) => (
                    <Select
                        id={id}
                        showSearch={{ optionFilterProp: 'label' }}
                        placeholder="Chọn"
                        options={KIND_OPTIONS}
                        value={document.kind || null}
                        onChange={(kind: string) => set({ kind })}
                    />
                )}
            </Field>
            <Field label="Số, ký hiệu" fault={fault('code')}>
                {(id) => (
                    <Input
                        id={id}
                        value={document.code}
                        placeholder="Chưa có số"
                        onChange={({ target }) => set({ code: target.value })}
                    />
                )}
            </Field>
            <Field label="Ngày ban hành" fault={fault('issued_on')}>
                {(id) => <DateInput id={id} value={document.issued_on} onChange={(issued_on) => set({ issued_on })} />}
            </Field>
            <Field
                label="Cơ quan ban hành"
                width="half"
                fault={fault('issuer', document.issuer.trim() ? '' : 'Hãy ghi cơ quan ban hành.')}
            >
                {(id) => (
                    <Input id={id} value={document.issuer} onChange={({ target }) => set({ issuer: target.value })} />
                )}
            </Field>
            <Field label="Nơi ban hành" width="half" fault={fault('place')}>
                {(id) => (
                    <Input id={id} value={document.place} onChange={({ target }) => set({ place: target.value })} />
                )}
            </Field>
            <Field
                label="Trích yếu"
                width="whole"
                fault={fault('subject', document.subject.trim() ? '' : 'Hãy ghi trích yếu.')}
            >
                {(id) => (
                    <Input.TextArea
                        id={id}
                        autoSize={{ minRows: 2, maxRows: 8 }}
                        value={document.subject}
                        onChange={({ target }) => set({ subject: target.value })}
                    />
                )}
            </Field>
            <Field label="Người ký" width="half" fault={fault('signer_name')}>
                {(id) => (
                    <Input
                        id={id}
                        value={document.signer_name}
                        onChange={({ target }) => set({ signer_name: target.value })}
                    />
                )}
            </Field>
            <Field label="Nơi nhận, mỗi nơi một dòng" width="half" fault={fault('recipients')}>
                {(id) => (
                    <Input.TextArea
                        id={id}
                        autoSize={{ minRows: 2, maxRows: 8 }}
                        value={document.recipients}
                        onChange={({ target }) => set({ recipients: target.value })}
                    />
                )}
            </Field>
        </div>
    );
}

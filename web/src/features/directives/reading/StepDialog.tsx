import { Input, Modal } from 'antd';
import type { Unit } from '~/api/agencies';
import { kindName } from '~/features/documents/kinds';
import { count } from '~/format/number';
import { marksOf, type Draft } from './draft';
import { Field } from './Field';
import { STEP_WORDS, type Step, type Words } from './send';

interface Props {
    step: Step;
    draft: Draft;
    units: Unit[];
    busy: boolean;
    words: Words;
    onWords: (words: Words) => void;
    /** Some tasks are not clear: a chair has to say why they go out all the same. */
    reasoned: boolean;
    onSend: (words: Words) => void;
    onClose: () => void;
}

/** Says what will happen before it does, and takes down what is written on the directive. */
export default function StepDialog(props: Props) {
    const { step, draft, units, busy, words, onWords, reasoned, onSend, onClose } = props;
    const { text, unclear_reason: reason = '' } = words;
    const { title, label, hint } = STEP_WORDS[step];
    const unclear = draft.tasks.filter((task) => !Object.values(marksOf(task)).every(Boolean)).length;
    const gives = step === 'issue' || step === 'instruct';
    const written = (step !== 'propose' && step !== 'instruct') || text.trim() !== '';
    return (
        <Modal
            open
            title={title}
            okText={step === 'issue' ? 'Ban hành' : title}
            cancelText="Xem lại"
            confirmLoading={busy}
            okButtonProps={{ disabled: !written || (reasoned && !reason.trim()) }}
            onOk={() => onSend({ text: text.trim(), unclear_reason: reasoned ? reason.trim() : undefined })}
            onCancel={onClose}
            mask={{ closable: false }}
        >
            {label && (
                <div className="dialog_form">
                    <Field label={label} width="whole">
                        {(id) => (
                            <Input.TextArea
                                id={id}
                                autoFocus
                                autoSize={{ minRows: 2, maxRows: 8 }}
                                maxLength={2000}
                                value={text}
                                onChange={({ target }) => onWords({ ...words, text: target.value })}
                            />
                        )}
                    </Field>
                    <p className="soft">{hint}</p>
                </div>
            )}
            {gives && <WhatHappens step={step} draft={draft} units={units} />}
            {reasoned && (
                <div className="dialog_form">
                    <Field label={`${count(unclear)} nhiệm vụ chưa đủ 6 rõ. Vì sao vẫn giao?`} width="whole">
                        {(id) => (
                            <Input.TextArea
                                id={id}
                                autoSize={{ minRows: 2, maxRows: 6 }}
                                maxLength={500}
                                value={reason}
                                onChange={({ target }) => onWords({ ...words, unclear_reason: target.value })}
                            />
                        )}
                    </Field>
                    <p className="soft">Lý do hiện ở từng nhiệm vụ chưa rõ và được ghi vào nhật ký.</p>
                </div>
            )}
        </Modal>
    );
}

function WhatHappens({ step, draft, units }: Pick<Props, 'step' | 'draft' | 'units'>) {
    const leads = new Map<string, number>();
    for (const { lead_unit_id } of draft.tasks)
        if (lead_unit_id) leads.set(lead_unit_id, (leads.get(lead_unit_id) ?? 0) + 1);
    const { kind, code } = draft.document;
    return (
        <ul className="plain_steps issue_list">
            {step === 'issue' && (
                <li>
                    Lưu {kindName(kind).toLowerCase()} {code || '(chưa có số)'} và tệp kèm theo.
                </li>
            )}
            <li>
                Tạo {count(draft.tasks.length)} nhiệm vụ và báo cho {count(leads.size)} đơn vị chủ trì để trưởng đơn vị
                giao người thực hiện:
                <ul className="issue_units">
                    {[...leads].map(([id, number]) => (
                        <li key={id}>
                            {units.find((unit) => unit.id === id)?.name}: {count(number)} nhiệm vụ
                        </li>
                    ))}
                </ul>
            </li>
        </ul>
    );
}

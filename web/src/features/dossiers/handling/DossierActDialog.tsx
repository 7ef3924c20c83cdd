import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Radio } from 'antd';
import { dossiers, type Dossier, type DossierAct, type DossierSaid } from '~/api/dossiers';
import { date } from '~/format/date';
import { useSession } from '~/layout/session';
import { DateInput } from '~/ui/DateInput';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { ACTS } from './acts';
import { HandOverFields, handedTo } from './HandOverFields';

interface Props {
    dossier: Dossier;
    act: DossierAct;
    onClose: () => void;
}

/** One dialog for every act: its text, and what the act wants beside it. */
export default function DossierActDialog({ dossier, act, onClose }: Props) {
    const words = ACTS[act];
    const { today } = useSession();
    const client = useQueryClient();
    const form = useFormDialog<DossierSaid, Dossier>({
        call: (said, key) => dossiers.act(dossier, act, said, key),
        changes: [['dossier', dossier.id], ['dossiers'], ['home']],
        said: words.done,
        keep: `dossier:${dossier.id}:${act}`,
        onDone: (answer) => {
            client.setQueryData(['dossier', answer.id], answer);
            onClose();
        },
        onClose,
    });
    return (
        <FormDialog
            title={words.title}
            ok={words.ok}
            danger={words.danger ?? false}
            initial={initialOf(dossier, act)}
            {...form}
        >
            {!words.label && <p>{`${words.title} ${dossier.code}?`}</p>}
            {act === 'hand_over' && <HandOverFields dossier={dossier} form={form.form} />}
            {act === 'ask_supplement' && (
                <DayField name="limit_on" label="Bổ sung đến hết ngày" from={today} wanted="Hãy chọn hạn bổ sung." />
            )}
            {act === 'apologise' && (
                <DayField
                    name="due_on"
                    label={`Hẹn lại vào ngày (hạn hiện nay ${date(dossier.due_on)})`}
                    from={dossier.due_on ?? today}
                    wanted="Hãy chọn ngày hẹn lại."
                />
            )}
            {act === 'deliver' && <DeliveryFields />}
            {act === 'resolve' && (
                <Form.Item name="result_electronic" valuePropName="checked">
                    <Checkbox>Có kết quả điện tử</Checkbox>
                </Form.Item>
            )}
            {words.label && (
                <Form.Item
                    name="reason"
                    label={words.label}
                    extra={words.hint}
                    rules={words.optional ? [] : [{ required: true, whitespace: true, message: 'Chưa nhập nội dung.' }]}
                >
                    <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
                </Form.Item>
            )}
        </FormDialog>
    );
}

function initialOf(dossier: Dossier, act: DossierAct): Partial<DossierSaid> {
    if (act === 'hand_over') return handedTo(dossier);
    if (act === 'resolve') return { result_electronic: false };
    if (act === 'deliver') return { receiver: dossier.applicant, way: 'counter', signed: true };
    return {};
}

function DayField(props: { name: 'limit_on' | 'due_on'; label: string; from: string; wanted: string }) {
    const { name, label, from, wanted } = props;
    return (
        <Form.Item name={name} label={label} rules={[{ required: true, message: wanted }]}>
            <DateInput from={from} />
        </Form.Item>
    );
}

function DeliveryFields() {
    return (
        <>
            <Form.Item
                name="receiver"
                label="Người nhận kết quả"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi người nhận.' }]}
            >
                <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="way" label="Cách nhận">
                <Radio.Group
                    options={[
                        { value: 'counter', label: 'Tại một cửa' },
                        { value: 'postal', label: 'Qua bưu chính' },
                        { value: 'online', label: 'Trực tuyến' },
                    ]}
                />
            </Form.Item>
            <Form.Item name="signed" valuePropName="checked">
                <Checkbox>Đã ký nhận</Checkbox>
            </Form.Item>
        </>
    );
}

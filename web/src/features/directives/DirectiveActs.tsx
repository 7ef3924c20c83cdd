import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { directives, type Directive } from '~/api/directives';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';

/** Whose turn it is goes on from here; a directive registered by mistake is taken back. */
export function DirectiveActs({ directive }: { directive: Directive }) {
    const navigate = useNavigate();
    const [withdrawing, setWithdrawing] = useState(false);
    const { may } = directive;
    if (may.length === 0) return null;
    return (
        <>
            <Button onClick={() => setWithdrawing(true)}>Rút văn bản</Button>
            {(may.includes('propose') || may.includes('instruct')) && (
                <Button type="primary" onClick={() => void navigate(`/directives/${directive.id}/assigning`)}>
                    {may.includes('instruct') ? 'Bút phê, giao việc' : 'Đề xuất giao việc'}
                </Button>
            )}
            {withdrawing && <WithdrawDialog directive={directive} onClose={() => setWithdrawing(false)} />}
        </>
    );
}

function WithdrawDialog({ directive, onClose }: { directive: Directive; onClose: () => void }) {
    const form = useFormDialog<{ reason: string }, Directive>({
        call: ({ reason }) => directives.withdraw(directive.id, { reason, version: directive.version }),
        changes: [[]],
        said: () => 'Đã rút văn bản.',
        onClose,
    });
    return (
        <FormDialog title="Rút văn bản" ok="Rút văn bản" danger {...form}>
            <Form.Item
                name="reason"
                label="Lý do"
                extra="Văn bản vẫn còn trong danh sách, không giao việc nữa."
                rules={[{ required: true, whitespace: true, message: 'Chưa nhập nội dung.' }]}
            >
                <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
            </Form.Item>
        </FormDialog>
    );
}

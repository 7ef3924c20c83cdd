import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { accounts } from '~/api/accounts';
import { asProblem } from '~/api/problem';
import { showFieldProblems } from '~/ui/form_problem';
import { toast } from '~/ui/toast';
import { Trouble } from '~/ui/Trouble';

interface Passwords {
    current: string;
    wanted: string;
    again: string;
}

export default function PasswordDialog({ onClose }: { onClose: () => void }) {
    const [form] = Form.useForm<Passwords>();
    const change = useMutation({
        mutationFn: ({ current, wanted }: Passwords) => accounts.changePassword({ current, wanted }),
        onSuccess: () => {
            toast.done('Đã đổi mật khẩu.');
            onClose();
        },
        onError: (error) => showFieldProblems(form, error),
    });
    return (
        <Modal
            open
            title="Đổi mật khẩu"
            okText="Đổi mật khẩu"
            cancelText="Hủy"
            width={420}
            confirmLoading={change.isPending}
            onOk={form.submit}
            onCancel={onClose}
        >
            <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
                {change.error && asProblem(change.error).fields.length === 0 && (
                    <Trouble problem={asProblem(change.error)} />
                )}
                <Form.Item
                    name="current"
                    label="Mật khẩu đang dùng"
                    rules={[{ required: true, message: 'Hãy nhập mật khẩu đang dùng.' }]}
                >
                    <Input.Password autoComplete="current-password" autoFocus />
                </Form.Item>
                <Form.Item
                    name="wanted"
                    label="Mật khẩu mới"
                    rules={[{ required: true, message: 'Hãy nhập mật khẩu mới.' }]}
                >
                    <Input.Password autoComplete="new-password" />
                </Form.Item>
                <Form.Item
                    name="again"
                    label="Nhập lại mật khẩu mới"
                    dependencies={['wanted']}
                    rules={[
                        ({ getFieldValue }) => ({
                            validator: async (_, value: unknown) => {
                                if (value !== getFieldValue('wanted'))
                                    throw new Error('Hai lần nhập mật khẩu mới chưa giống nhau.');
                            },
                        }),
                    ]}
                >
                    <Input.Password autoComplete="new-password" />
                </Form.Item>
            </Form>
        </Modal>
    );
}

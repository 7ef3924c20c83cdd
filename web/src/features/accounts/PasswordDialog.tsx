import { Form, Input } from 'antd';
import { accounts } from '~/api/accounts';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';

interface Passwords {
    current: string;
    wanted: string;
    again: string;
}

export default function PasswordDialog({ onClose }: { onClose: () => void }) {
    const dialog = useFormDialog<Passwords, void>({
        call: ({ current, wanted }) => accounts.changePassword({ current, wanted }),
        changes: [],
        said: () => 'Đã đổi mật khẩu.',
        onClose,
    });
    return (
        <FormDialog {...dialog} title="Đổi mật khẩu" ok="Đổi mật khẩu" width={420}>
            <Form.Item
                name="current"
                label="Mật khẩu đang dùng"
                rules={[{ required: true, message: 'Hãy nhập mật khẩu đang dùng.' }]}
            >
                <Input.Password autoComplete="current-password" />
            </Form.Item>
            <Form.Item
                name="wanted"
                label="Mật khẩu mới"
                extra="Ít nhất 10 ký tự."
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
        </FormDialog>
    );
}

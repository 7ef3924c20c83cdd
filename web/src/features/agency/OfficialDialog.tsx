import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { agencies, type Official, type OfficialDraft } from '~/api/agencies';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';
import { CHANGES, useUnitsInUse } from './queries';

interface Props {
    /** null: a new one. */
    official: Official | null;
    unit_id: string | undefined;
    onClose: () => void;
}

export default function OfficialDialog({ official, unit_id, onClose }: Props) {
    const dialog = useFormDialog<OfficialDraft, Official>({
        call: ({ password, user_name, mail_address, ...values }) => {
            const draft = {
                ...values,
                user_name: user_name || null,
                mail_address: mail_address || null,
                password: password || null,
            };
            return official
                ? agencies.changeOfficial(official.id, { ...draft, version: official.version })
                : agencies.addOfficial(draft);
        },
        changes: CHANGES,
        said: ({ name }) => (official ? `Đã lưu ${name}.` : `Đã thêm ${name}.`),
        onClose,
    });
    return (
        <FormDialog
            {...dialog}
            title={official ? 'Sửa cán bộ' : 'Thêm cán bộ'}
            ok="Lưu"
            width={640}
            initial={official ?? { active: true, unit_id, role: 'specialist' }}
        >
            <OfficialFields official={official} />
        </FormDialog>
    );
}

function OfficialFields({ official }: { official: Official | null }) {
    const units = useUnitsInUse(official?.unit_id);
    const roles = useQuery({ queryKey: ['roles'], queryFn: agencies.roles, staleTime: Infinity }).data?.items ?? [];
    return (
        <div className="field_grid">
            <Form.Item
                name="name"
                label="Họ và tên"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi họ và tên.' }]}
            >
                <Input maxLength={100} autoComplete="off" />
            </Form.Item>
            <Form.Item
                name="post"
                label="Chức vụ"
                rules={[{ required: true, whitespace: true, message: 'Hãy ghi chức vụ.' }]}
            >
                <Input maxLength={100} autoComplete="off" placeholder="Ví dụ: Trưởng phòng" />
            </Form.Item>
            <Form.Item name="unit_id" label="Đơn vị" rules={[{ required: true, message: 'Hãy chọn đơn vị.' }]}>
                <Select placeholder="Chọn đơn vị" showSearch={{ optionFilterProp: 'label' }} options={units} />
            </Form.Item>
            <Form.Item name="role" label="Vai trò" extra="Quyết định người này được xem và làm gì.">
                <Select options={roles.map(({ code, name }) => ({ value: code, label: name }))} />
            </Form.Item>
            <Form.Item
                name="user_name"
                label="Tên đăng nhập"
                extra="Viết thường, không dấu. Để trống nếu người này không dùng chương trình."
            >
                <Input maxLength={50} autoComplete="off" autoCapitalize="none" spellCheck={false} />
            </Form.Item>
            <Form.Item
                name="password"
                label={official?.user_name ? 'Mật khẩu mới' : 'Mật khẩu'}
                extra={
                    official?.user_name
                        ? 'Chỉ ghi khi cần đặt lại. Người này sẽ phải đăng nhập lại.'
                        : 'Ít nhất 10 ký tự. Nhắc người dùng đổi ở lần đăng nhập đầu.'
                }
            >
                <Input.Password maxLength={200} autoComplete="new-password" />
            </Form.Item>
            <Form.Item
                name="mail_address"
                label="Địa chỉ thư"
                className="both"
                extra="Thư công vụ, để nhận “Việc sáng nay” mỗi ngày làm việc. Để trống thì không nhận."
            >
                <Input maxLength={254} type="email" autoComplete="off" placeholder="ten@co-quan.gov.vn" />
            </Form.Item>
            {official && (
                <Form.Item
                    name="active"
                    valuePropName="checked"
                    className="both"
                    extra="Việc đang làm của người thôi việc do trưởng đơn vị hoặc Văn phòng bàn giao ở danh sách này."
                >
                    <Checkbox>Đang làm việc (bỏ chọn thì người này không đăng nhập được nữa)</Checkbox>
                </Form.Item>
            )}
        </div>
    );
}

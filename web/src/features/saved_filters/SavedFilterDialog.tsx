import { DeleteOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { asProblem } from '~/api/problem';
import { savedFilters, type Audience, type FilteredList, type SavedFilter } from '~/api/saved_filters';
import { FormDialog } from '~/ui/FormDialog';
import { toast } from '~/ui/toast';
import { useFormDialog } from '~/ui/use_form_dialog';

interface Props {
    list: FilteredList;
    /** What the list is filtered by now. */
    query: string;
    /** The one that is changed; without it a new one is kept. */
    known: SavedFilter | undefined;
    mayShare: Audience[];
    onClose: () => void;
}

interface Values {
    name: string;
    audience: Audience;
    first: boolean;
}

const AUDIENCES: { value: Audience; label: string }[] = [
    { value: 'own', label: 'Chỉ mình tôi' },
    { value: 'unit', label: 'Cả đơn vị tôi' },
    { value: 'agency', label: 'Cả cơ quan' },
];

async function keep({ list, query, known }: Props, { name, audience, first }: Values): Promise<SavedFilter> {
    const body = { name, audience, query };
    let kept = known;
    if (!known) kept = await savedFilters.add({ ...body, list });
    else if (known.may_change && (name !== known.name || audience !== known.audience))
        kept = await savedFilters.change(known.id, { ...body, version: known.version });
    if (!kept) throw new Error('a saved filter is added or changed');
    if (first === kept.first) return kept;
    return first ? savedFilters.beginWith(kept.id) : savedFilters.beginWithout(kept.id);
}

export default function SavedFilterDialog(props: Props) {
    const { list, known, mayShare, onClose } = props;
    const client = useQueryClient();
    const changes = [['saved_filters', list]];
    const form = useFormDialog<Values, SavedFilter>({
        call: (values) => keep(props, { ...values, first: values.first ?? false }),
        changes,
        said: known ? 'Đã sửa bộ lọc.' : 'Đã lưu bộ lọc.',
        onClose,
    });
    const removing = useMutation({
        mutationFn: (id: string) => savedFilters.remove(id),
        onSuccess: () => {
            void client.invalidateQueries({ queryKey: ['saved_filters', list] });
            toast.done('Đã xóa bộ lọc.');
            onClose();
        },
        onError: (error) => toast.trouble(asProblem(error).message),
    });
    const may = !known || known.may_change;
    const audiences = AUDIENCES.filter(
        ({ value }) => value === 'own' || value === known?.audience || mayShare.includes(value),
    );
    return (
        <FormDialog
            title={known ? `Bộ lọc “${known.name}”` : 'Lưu bộ lọc'}
            ok="Lưu"
            initial={{ name: known?.name ?? '', audience: known?.audience ?? 'own', first: known?.first ?? false }}
            {...form}
        >
            <Form.Item
                name="name"
                label="Tên bộ lọc"
                hidden={!may}
                rules={[{ required: true, whitespace: true, message: 'Chưa nhập tên.' }]}
            >
                <Input maxLength={80} placeholder="Ví dụ: Việc trễ của Phòng Kinh tế" />
            </Form.Item>
            {may && audiences.length > 1 && (
                <Form.Item name="audience" label="Ai dùng được" extra="Mỗi người chỉ thấy những việc mình được xem.">
                    <Radio.Group options={audiences} />
                </Form.Item>
            )}
            {audiences.length === 1 && (
                <Form.Item name="audience" hidden>
                    <Input />
                </Form.Item>
            )}
            <Form.Item name="first" valuePropName="checked">
                <Checkbox>Mở danh sách bằng bộ lọc này</Checkbox>
            </Form.Item>
            {known?.may_change && (
                <Button
                    danger
                    type="text"
                    icon={<DeleteOutlined aria-hidden />}
                    loading={removing.isPending}
                    onClick={() => removing.mutate(known.id)}
                >
                    Xóa bộ lọc
                </Button>
            )}
        </FormDialog>
    );
}

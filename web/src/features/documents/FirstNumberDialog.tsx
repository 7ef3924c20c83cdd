import { useQuery } from '@tanstack/react-query';
import { Form, InputNumber, Select } from 'antd';
import { documents, type Book, type Series } from '~/api/documents';
import { useSession } from '~/layout/session';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';

interface Values {
    year: number;
    /** Place in the list of books. */
    book: number;
    number: number;
}

const nameOf = ({ direction, kind_name }: Book) =>
    direction === 'incoming' ? 'Văn bản đến' : `Văn bản đi${kind_name ? `: ${kind_name}` : ''}`;

/** The number of a book's first paper, for an office that has kept the book elsewhere until now. */
export default function FirstNumberDialog({ onClose }: { onClose: () => void }) {
    const { today } = useSession();
    const thisYear = Number(today.slice(0, 4));
    const dialog = useFormDialog<Values, Series>({
        call: ({ year, book, number }) => {
            const { direction, kind } = books[book] as Book;
            return documents.changeFirstNumber({ year, direction, kind, number });
        },
        changes: [['document_series']],
        said: () => 'Đã đặt số bắt đầu của sổ.',
        onClose,
    });
    const year = Form.useWatch('year', dialog.form) ?? thisYear;
    const known = useQuery({ queryKey: ['document_series', year], queryFn: () => documents.series(year) });
    const books = known.data?.books ?? [];
    const choices = books.flatMap((book, value) =>
        book.given ? [] : [{ value, label: nameOf(book) + (book.next > 1 ? `, từ số ${book.next}` : '') }],
    );
    return (
        <FormDialog {...dialog} title="Số bắt đầu của sổ" ok="Lưu" initial={{ year: thisYear }}>
            <p className="soft dialog_note">
                Dùng khi bắt đầu giữa năm: văn bản đầu tiên ghi vào sổ lấy số này. Sổ đã cấp số thì không đặt được nữa.
            </p>
            <Form.Item name="year" label="Năm">
                <Select
                    options={[thisYear, thisYear + 1].map((value) => ({ value, label: `Năm ${value}` }))}
                    onChange={() => dialog.form.resetFields(['book'])}
                />
            </Form.Item>
            <Form.Item name="book" label="Sổ" rules={[{ required: true, message: 'Hãy chọn sổ.' }]}>
                <Select
                    placeholder="Chọn sổ chưa cấp số"
                    loading={known.isPending}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={choices}
                />
            </Form.Item>
            <Form.Item
                name="number"
                label="Số của văn bản đầu tiên"
                rules={[{ required: true, message: 'Hãy ghi số.' }]}
            >
                <InputNumber min={1} max={999999} precision={0} style={{ width: '100%' }} />
            </Form.Item>
        </FormDialog>
    );
}

import { useQuery } from '@tanstack/react-query';
import { Form, Radio, Select } from 'antd';
import { documents, type Series, type SeriesDraft } from '~/api/documents';
import { useSession } from '~/layout/session';
import { FormDialog } from '~/ui/FormDialog';
import { useFormDialog } from '~/ui/use_form_dialog';

const wayOf = ({ one_series }: Series) => (one_series ? 'mọi tên loại chung một dãy số' : 'mỗi tên loại một dãy số');

/** Whether every type of paper has its own numbers, or all share one series, year by year. */
export default function SeriesDialog({ onClose }: { onClose: () => void }) {
    const { today } = useSession();
    const thisYear = Number(today.slice(0, 4));
    const known = useQuery({ queryKey: ['document_series', thisYear], queryFn: () => documents.series(thisYear) });
    const dialog = useFormDialog<SeriesDraft, Series>({
        call: documents.changeSeries,
        changes: [['document_series']],
        said: ({ year }) => `Đã đặt cách cấp số của năm ${year}.`,
        onClose,
    });
    return (
        <FormDialog
            {...dialog}
            title="Cách cấp số văn bản đi"
            ok="Lưu"
            initial={{ year: thisYear + 1, one_series: false }}
        >
            <p className="soft dialog_note">
                Năm {thisYear}: {known.data ? wayOf(known.data) : 'đang tải'}. Năm đã cấp số thì không đổi được nữa.
            </p>
            <Form.Item name="year" label="Năm">
                <Select options={[thisYear, thisYear + 1].map((value) => ({ value, label: `Năm ${value}` }))} />
            </Form.Item>
            <Form.Item name="one_series" label="Cách cấp số">
                <Radio.Group
                    className="stack"
                    options={[
                        { value: false, label: 'Mỗi tên loại một dãy số' },
                        { value: true, label: 'Mọi tên loại chung một dãy số' },
                    ]}
                />
            </Form.Item>
        </FormDialog>
    );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useNavigate } from 'react-router';
import { reports, type Report } from '~/api/reports';
import type { Period } from '~/format/period';
import { useSession } from '~/layout/session';
import { FormDialog } from '~/ui/FormDialog';
import { PeriodPicker } from '~/ui/PeriodPicker';
import { useFormDialog } from '~/ui/use_form_dialog';

interface Values {
    form: string;
    period: Partial<Period>;
}

function PeriodField({ value, onChange }: { value?: Partial<Period>; onChange?: (value: Partial<Period>) => void }) {
    const { today } = useSession();
    return <PeriodPicker today={today} value={value ?? {}} onChange={(wanted) => onChange?.(wanted)} />;
}

/** Chooses the form and the period; a report that is there already is simply opened. */
export default function OpenReportDialog({ onClose }: { onClose: () => void }) {
    const navigate = useNavigate();
    const client = useQueryClient();
    const forms = useQuery({ queryKey: ['report_forms'], queryFn: reports.forms, staleTime: Infinity }).data?.items;
    const dialog = useFormDialog<Values, Report>({
        call: ({ form, period }) => reports.open({ form, from: period.from ?? '', to: period.to ?? '' }),
        changes: [['reports']],
        onDone: (report) => {
            client.setQueryData(['report', report.id], report);
            void navigate(`/reports/${report.id}`);
        },
        onClose,
    });
    if (!forms) return null;
    return (
        <FormDialog
            {...dialog}
            title="Lập báo cáo"
            ok="Lập báo cáo"
            width={620}
            initial={{ form: forms[0]?.code, period: {} }}
        >
            <Form.Item name="form" label="Mẫu báo cáo" rules={[{ required: true, message: 'Hãy chọn mẫu.' }]}>
                <Select options={forms.map(({ code, name }) => ({ value: code, label: name }))} />
            </Form.Item>
            <Form.Item
                name="period"
                label="Kỳ báo cáo"
                extra="Chọn nhanh một kỳ, hoặc ghi hai ngày bất kỳ, ví dụ 25/12/2025 đến 31/03/2026."
                rules={[
                    {
                        validator: (_rule, { from, to }: Partial<Period>) =>
                            from && to ? Promise.resolve() : Promise.reject(new Error('Hãy chọn đủ hai ngày.')),
                    },
                ]}
            >
                <PeriodField />
            </Form.Item>
        </FormDialog>
    );
}

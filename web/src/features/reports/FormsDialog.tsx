import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { asProblem } from '~/api/problem';
import { reports, type ReportForm } from '~/api/reports';
import { FileDrop } from '~/ui/FileDrop';
import { toast } from '~/ui/toast';
import { Trouble } from '~/ui/Trouble';
import { Waiting } from '~/ui/Waiting';
import './forms.css';

/** The papers that reports are poured into: the program's, or the office's own, changed in Word. */
export default function FormsDialog({ onClose }: { onClose: () => void }) {
    const forms = useQuery({ queryKey: ['report_forms'], queryFn: reports.forms });
    return (
        <Modal open title="Mẫu văn bản của báo cáo" width={620} footer={null} onCancel={onClose}>
            <p className="soft dialog_note">
                Tải mẫu về, sửa bằng Word (cỡ chữ, câu chữ, thêm bớt dòng), giữ lại các ô nội dung, rồi nộp lại. Báo cáo
                tải xuống sau đó theo mẫu mới.
            </p>
            {forms.error && <Trouble problem={asProblem(forms.error)} />}
            {forms.isPending && <Waiting lines={3} />}
            <ul className="stack">
                {forms.data?.items.map((form) => (
                    <FormItem key={form.code} form={form} />
                ))}
            </ul>
        </Modal>
    );
}

function FormItem({ form: { code, name, own } }: { form: ReportForm }) {
    const client = useQueryClient();
    const reload = () => client.invalidateQueries({ queryKey: ['report_forms'] });
    const change = useMutation({
        mutationFn: (file: File) => reports.changeForm(code, file),
        onSuccess: () => {
            toast.done('Đã dùng mẫu mới.');
            return reload();
        },
    });
    const remove = useMutation({
        mutationFn: () => reports.removeForm(code),
        onSuccess: () => {
            toast.done('Đã trở lại mẫu của chương trình.');
            return reload();
        },
    });
    const problem = change.error ?? remove.error;
    return (
        <li className="form_item">
            <div className="row">
                <b>{name}</b>
                <span className={own ? 'tag accent' : 'tag quiet'}>
                    {own ? 'Mẫu riêng của cơ quan' : 'Mẫu của chương trình'}
                </span>
            </div>
            {problem && <Trouble problem={asProblem(problem)} />}
            <div className="row">
                <Button icon={<DownloadOutlined aria-hidden />} href={reports.formPath(code)}>
                    Tải mẫu về
                </Button>
                {own && (
                    <Button loading={remove.isPending} onClick={() => remove.mutate()}>
                        Trở lại mẫu của chương trình
                    </Button>
                )}
            </div>
            <FileDrop
                title={change.isPending ? 'Đang nộp mẫu' : 'Nộp mẫu đã sửa'}
                note="Tệp DOCX"
                accept=".docx"
                disabled={change.isPending}
                onFiles={([file]) => file && change.mutate(file)}
            />
        </li>
    );
}

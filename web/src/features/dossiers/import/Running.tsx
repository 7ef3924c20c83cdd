import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { dossierImports, type DossierImport } from '~/api/dossier_imports';
import { asProblem } from '~/api/problem';
import { count } from '~/format/number';
import { ProgressLine } from '~/ui/ProgressLine';
import { toast } from '~/ui/toast';

/** While the file is read, or its rows are taken in. */
export function Running({ known }: { known: DossierImport }) {
    const client = useQueryClient();
    const cancel = useMutation({
        mutationFn: () => dossierImports.cancel(known.id),
        onSettled: () => void client.invalidateQueries({ queryKey: ['dossier_import', known.id] }),
        onError: (error) => toast.trouble(asProblem(error).message),
    });
    const reading = known.state === 'reading';
    const finishing = known.state === 'finishing';
    const share = known.progress > 0 ? known.progress : undefined;
    const label = finishing ? 'Đang hoàn tất' : `Đang nhập ${count(known.new + known.changed)} hồ sơ`;
    return (
        <div className="panel import_running">
            <ProgressLine label={reading ? 'Đang đọc tệp' : label} share={share} />
            <p className="soft">
                Có thể sang trang khác rồi quay lại; việc này vẫn chạy.
                {known.state === 'importing' && ' Các hồ sơ mới hiện ra cùng lúc khi ghi xong.'}
                {finishing && ' Các hồ sơ mới đã hiện ra.'}
                {finishing && known.changed > 0 && ' Những hồ sơ có thay đổi đang được cập nhật lần lượt.'}
            </p>
            {!finishing && (
                <Button loading={cancel.isPending || cancel.isSuccess} onClick={() => cancel.mutate()}>
                    {reading ? 'Dừng đọc' : 'Hủy nhập'}
                </Button>
            )}
        </div>
    );
}

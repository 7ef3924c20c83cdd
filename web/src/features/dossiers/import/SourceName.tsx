import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { dossierImports, type DossierImport } from '~/api/dossier_imports';
import { asProblem } from '~/api/problem';
import { toast } from '~/ui/toast';
import { Trouble } from '~/ui/Trouble';

const NAME_MAX = 120;

/** Which system made the file: once named, its next file opens with the columns understood in the same way. */
export function SourceName({ known: { id, source_name } }: { known: DossierImport }) {
    const client = useQueryClient();
    const [name, setName] = useState(source_name ?? '');
    const given = name.trim();
    const save = useMutation({
        mutationFn: () => dossierImports.nameSource(id, given),
        onSuccess: () => {
            toast.done(`Đã ghi nhớ các cột của nguồn “${given}”.`);
            void client.invalidateQueries({ queryKey: ['dossier_sources'] });
            return client.invalidateQueries({ queryKey: ['dossier_import', id] });
        },
    });
    return (
        <section className="panel" aria-labelledby="import_source">
            <h2 id="import_source">Nguồn của tệp</h2>
            <p className="soft">
                {source_name
                    ? 'Các cột được đọc như đã ghi nhớ. Chọn lại cột và đọc lại tệp thì cách hiểu mới thay cách cũ.'
                    : 'Đặt tên hệ thống đã xuất tệp này. Tệp sau có cùng tiêu đề sẽ mở ra với các cột đã chọn sẵn.'}
            </p>
            {save.error && <Trouble problem={asProblem(save.error)} />}
            <form
                className="row import_source"
                onSubmit={(event) => {
                    event.preventDefault();
                    save.mutate();
                }}
            >
                <Input
                    aria-label="Tên nguồn của tệp"
                    placeholder="Ví dụ: Cổng dịch vụ công quốc gia"
                    maxLength={NAME_MAX}
                    value={name}
                    onChange={({ target }) => setName(target.value)}
                />
                <Button htmlType="submit" disabled={!given || given === source_name} loading={save.isPending}>
                    {source_name ? 'Đổi tên' : 'Ghi nhớ nguồn'}
                </Button>
            </form>
        </section>
    );
}

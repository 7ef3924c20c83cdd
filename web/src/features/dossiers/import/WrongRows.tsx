import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { dossierImports, type DossierImport } from '~/api/dossier_imports';
import { WrongTable } from '~/features/importing/WrongTable';

/** The rows that are left out; all of them can be downloaded and mended. */
export function WrongRows({ known: { id, wrong, wrong_count } }: { known: DossierImport }) {
    return (
        <WrongTable
            wrong={wrong}
            total={wrong_count}
            act={
                <Button icon={<DownloadOutlined aria-hidden />} href={dossierImports.wrongPath(id)}>
                    Tải các dòng sai
                </Button>
            }
        />
    );
}

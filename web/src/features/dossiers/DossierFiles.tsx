import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { attachments } from '~/api/attachments';
import { dossierFiles, type DossierPaper, type DossierFiles as Files, type ResultFile } from '~/api/dossier_files';
import { asProblem } from '~/api/problem';
import { instant } from '~/format/date';
import { useAbility } from '~/layout/session';
import { toast } from '~/ui/toast';
import { Trouble } from '~/ui/Trouble';
import { SendFile } from './SendFile';

interface Changing {
    dossier_id: string;
    may: boolean;
    busy: boolean;
    change: (act: () => Promise<Files>) => void;
}

/** A file for each paper that was handed in, and those of the result. */
export function DossierFiles({ dossier_id }: { dossier_id: string }) {
    const can = useAbility();
    const client = useQueryClient();
    const queryKey = ['dossier_files', dossier_id];
    const { data, error, refetch } = useQuery({ queryKey, queryFn: () => dossierFiles.find(dossier_id) });
    const changing = useMutation({
        mutationFn: (act: () => Promise<Files>) => act(),
        onSuccess: (files) => {
            client.setQueryData(queryKey, files);
            void client.invalidateQueries({ queryKey: ['dossier', dossier_id] });
        },
        onError: (fault) => toast.trouble(asProblem(fault).message),
    });
    if (error) return <Trouble problem={asProblem(error)} onRetry={() => void refetch()} />;
    if (!data) return null;
    // The counter takes in papers; whoever handles it has the result.
    const how = { dossier_id, busy: changing.isPending, change: changing.mutate };
    const ofPapers: Changing = { ...how, may: can('dossiers_intake') };
    const ofResults: Changing = { ...how, may: can('dossiers_handle') };
    return (
        <section className="panel" aria-labelledby="dossier_files">
            <h2 id="dossier_files">Giấy tờ và kết quả</h2>
            {data.items.length === 0 && <p className="soft">Khi tiếp nhận không ghi giấy tờ nào.</p>}
            <ul className="dossier_files">
                {data.items.map((paper) => (
                    <PaperLine key={paper.place} paper={paper} {...ofPapers} />
                ))}
            </ul>
            <h3>Kết quả điện tử</h3>
            <ul className="dossier_files">
                {data.results.map((file) => (
                    <ResultLine key={file.attachment_id} file={file} {...ofResults} />
                ))}
                {data.results.length === 0 && <li className="soft">Chưa có tệp kết quả.</li>}
            </ul>
            {ofResults.may && (
                <SendFile
                    label="Gắn tệp kết quả"
                    busy={how.busy}
                    onFile={(file) =>
                        how.change(async () => dossierFiles.addResult(dossier_id, (await attachments.upload(file)).id))
                    }
                />
            )}
        </section>
    );
}

function PaperLine({ paper, dossier_id, may, busy, change }: Changing & { paper: DossierPaper }) {
    const save = (received: boolean, attachment_id: string | null = null) =>
        dossierFiles.changePaper(dossier_id, paper.place, { received, attachment_id });
    return (
        <li>
            <Checkbox
                checked={paper.received}
                disabled={!may || busy || paper.attachment_id !== null}
                onChange={(event) => change(() => save(event.target.checked))}
            >
                {paper.name}
            </Checkbox>
            {paper.attachment_id && (
                <a href={attachments.path(paper.attachment_id)}>
                    <PaperClipOutlined aria-hidden /> Tệp quét
                </a>
            )}
            {may && !paper.attachment_id && (
                <SendFile
                    label="Gắn tệp quét"
                    of={paper.name}
                    busy={busy}
                    onFile={(file) => change(async () => save(true, (await attachments.upload(file)).id))}
                />
            )}
            {may && paper.attachment_id && (
                <Button
                    size="small"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={`Bỏ tệp quét: ${paper.name}`}
                    onClick={() => change(() => save(true))}
                />
            )}
        </li>
    );
}

function ResultLine({ file, dossier_id, may, change }: Changing & { file: ResultFile }) {
    return (
        <li>
            <a href={attachments.path(file.attachment_id)}>
                <PaperClipOutlined aria-hidden /> {file.name}
            </a>
            <small className="soft">
                {file.official_name}, {instant(file.at)}
            </small>
            {may && (
                <Button
                    size="small"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={`Bỏ tệp kết quả ${file.name}`}
                    onClick={() => change(() => dossierFiles.dropResult(dossier_id, file.attachment_id))}
                />
            )}
        </li>
    );
}

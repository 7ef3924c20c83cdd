import { CheckCircleOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { procedureImports, type CatalogueReading, type CatalogueTerms } from '~/api/procedure_imports';
import { asProblem } from '~/api/problem';
import { CHANGES } from '~/features/procedures/queries';
import { count } from '~/format/number';
import { useSession } from '~/layout/session';
import { FileDrop } from '~/ui/FileDrop';
import { Page } from '~/ui/Page';
import { ProgressLine } from '~/ui/ProgressLine';
import { Trouble } from '~/ui/Trouble';
import { CatalogueChecking } from './CatalogueChecking';
import '~/features/importing/import.css';

const UP = { path: '/procedures', label: 'Thủ tục hành chính' };

/** A catalogue in: the file is read, looked at, and only then taken in. Nothing is kept on the server meanwhile. */
export default function CatalogueImportPage() {
    const { today } = useSession();
    const client = useQueryClient();
    const [file, setFile] = useState<File>();
    const [terms, setTerms] = useState<CatalogueTerms>({ valid_from: today });
    const [reading, setReading] = useState<CatalogueReading>();
    const [taken, setTaken] = useState<CatalogueReading>();
    const read = useMutation({
        mutationFn: (asked: { file: File; terms: CatalogueTerms }) => procedureImports.read(asked.file, asked.terms),
        onSuccess: (answer, asked) => {
            setFile(asked.file);
            setTerms(asked.terms);
            setReading(answer);
        },
    });
    const take = useMutation({
        mutationFn: (asked: { file: File; terms: CatalogueTerms }) => procedureImports.take(asked.file, asked.terms),
        onSuccess: (answer) => {
            for (const queryKey of CHANGES) void client.invalidateQueries({ queryKey });
            setTaken(answer);
        },
    });
    const again = () => {
        setFile(undefined);
        setReading(undefined);
        setTaken(undefined);
        take.reset();
    };
    const waits = read.isPending && !reading;
    return (
        <Page
            title="Nhập danh mục thủ tục từ tệp Excel"
            note={file ? file.name : 'Danh mục do cấp trên công bố hoặc do cơ quan lập, mỗi dòng một thủ tục.'}
            up={UP}
            width="wide"
        >
            {waits && (
                <div className="panel">
                    <ProgressLine label="Đang đọc tệp" />
                </div>
            )}
            {!reading && !waits && (
                <div className="stack">
                    {read.error && <Trouble problem={asProblem(read.error)} />}
                    <FileDrop
                        title="Thả tệp Excel vào đây, hoặc bấm để chọn tệp"
                        note="Tệp XLSX có cột mã hoặc tên thủ tục, thời hạn. Chưa có gì được ghi cho đến khi xem lại và xác nhận."
                        accept=".xlsx"
                        onFiles={([chosen]) => chosen && read.mutate({ file: chosen, terms: { valid_from: today } })}
                    />
                </div>
            )}
            {reading && file && !taken && (
                <CatalogueChecking
                    reading={reading}
                    terms={terms}
                    busy={read.isPending || take.isPending}
                    problem={take.error ? asProblem(take.error) : read.error ? asProblem(read.error) : undefined}
                    onRead={(change) => read.mutate({ file, terms: { ...terms, ...change } })}
                    onTake={(source) => take.mutate({ file, terms: { ...terms, source } })}
                    onAgain={again}
                />
            )}
            {taken && <Taken taken={taken} onAgain={again} />}
        </Page>
    );
}

function Taken({ taken, onAgain }: { taken: CatalogueReading; onAgain: () => void }) {
    return (
        <div className="panel import_done" role="status">
            <CheckCircleOutlined aria-hidden />
            <div>
                <h2>Đã nhập xong</h2>
                <p>
                    <b className="number">{count(taken.new)}</b> thủ tục mới,{' '}
                    <b className="number">{count(taken.changed)}</b> thủ tục có thay đổi,{' '}
                    <b className="number">{count(taken.unchanged)}</b> thủ tục không đổi
                    {taken.wrong_count > 0 && `, ${count(taken.wrong_count)} dòng sai để lại`}.
                </p>
                <p className="row import_links">
                    <Link to="/procedures">Xem danh mục</Link>
                </p>
                <Button onClick={onAgain}>Chọn tệp khác</Button>
            </div>
        </div>
    );
}

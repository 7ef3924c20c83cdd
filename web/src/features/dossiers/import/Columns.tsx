import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { dossierImports, type DossierImport, type ImportColumn, type ImportField } from '~/api/dossier_imports';
import { asProblem } from '~/api/problem';
import { Rows, type Column } from '~/ui/Rows';
import { Trouble } from '~/ui/Trouble';
import { FIELD_NAMES, FIELD_OPTIONS, NEEDED } from './words';

interface Props {
    known: DossierImport;
    onChange: (known: DossierImport) => void;
    /** Hears whether something was chosen that the file has not been read with yet. */
    onPending?: (pending: boolean) => void;
}

type Chosen = Record<number, ImportField | null>;

const chosenIn = (columns: ImportColumn[]): Chosen =>
    Object.fromEntries(columns.map(({ index, field }) => [index, field ?? null]));

/** What each column of the sheet was taken for; a person may say otherwise. */
export function Columns({ known, onChange, onPending }: Props) {
    const [chosen, setChosen] = useState<Chosen>(() => chosenIn(known.columns));
    const read = useMutation({
        mutationFn: () =>
            dossierImports.map(
                known.id,
                known.columns.map(({ index }) => ({ index, field: chosen[index] ?? null })),
            ),
        onSuccess: onChange,
    });
    const changed = known.columns.some(({ index, field }) => (field ?? null) !== (chosen[index] ?? null));
    useEffect(() => onPending?.(changed), [changed, onPending]);
    const missing = NEEDED.filter((field) => !Object.values(chosen).includes(field));
    // A meaning belongs to one column: the one that had it before loses it.
    const choose = (index: number, field: ImportField | null) =>
        setChosen((before) => {
            const after: Chosen = { ...before };
            for (const other of Object.keys(after))
                if (field && after[Number(other)] === field) after[Number(other)] = null;
            after[index] = field;
            return after;
        });
    const columns: Column<ImportColumn>[] = [
        { title: 'Cột trong tệp', width: 240, phone: 'full', cell: ({ header }) => <b>{header || '(không tên)'}</b> },
        {
            title: 'Là nội dung',
            width: 260,
            phone: 'full',
            cell: ({ index, header }) => (
                <Select
                    allowClear
                    aria-label={`Cột ${header} là nội dung`}
                    placeholder="Không dùng"
                    style={{ width: '100%' }}
                    popupMatchSelectWidth={false}
                    options={FIELD_OPTIONS}
                    value={chosen[index] ?? null}
                    onChange={(field: ImportField | undefined) => choose(index, field ?? null)}
                />
            ),
        },
        {
            title: 'Ví dụ trong tệp',
            phone: 'full',
            cell: ({ samples }) => (
                <span className="import_samples soft">{samples.filter(Boolean).slice(0, 3).join(' · ')}</span>
            ),
        },
    ];
    return (
        <section className="panel flush" aria-labelledby="import_columns">
            <div className="panel_head">
                <h2 id="import_columns">Các cột của tệp</h2>
                <span className="soft">Chương trình đoán theo tiêu đề; chọn lại nếu chưa đúng.</span>
            </div>
            {(changed || missing.length > 0 || read.error) && (
                <div className="import_reread">
                    {missing.length > 0 && (
                        <p>
                            Còn thiếu cột: <b>{missing.map((field) => FIELD_NAMES[field]).join(', ')}</b>.
                        </p>
                    )}
                    {read.error && <Trouble problem={asProblem(read.error)} />}
                    {changed && missing.length === 0 && (
                        <div className="row">
                            <span>Đã đổi cách hiểu các cột.</span>
                            <Button type="primary" loading={read.isPending} onClick={() => read.mutate()}>
                                Đọc lại tệp
                            </Button>
                            <Button onClick={() => setChosen(chosenIn(known.columns))}>Bỏ thay đổi</Button>
                        </div>
                    )}
                </div>
            )}
            <Rows label="Các cột của tệp" columns={columns} items={known.columns} keyOf={({ index }) => `${index}`} />
        </section>
    );
}

import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { Problem } from '~/api/problem';
import type { SheetColumn } from '~/api/sheets';
import { Rows, type Column } from '~/ui/Rows';
import { Trouble } from '~/ui/Trouble';

interface Props<Field extends string> {
    columns: SheetColumn<Field>[];
    /** What a column may hold, in the words of the page. */
    names: Record<Field, string>;
    /** Without these a sheet cannot be taken in. */
    needed: Field[];
    busy: boolean;
    problem: Problem | undefined;
    /** The file is to be read again with what was chosen. */
    onRead: (chosen: { index: number; field: Field | null }[]) => void;
    /** Hears whether something was chosen that the file has not been read with yet. */
    onPending?: ((pending: boolean) => void) | undefined;
}

type Chosen<Field> = Record<number, Field | null>;

function chosenIn<Field extends string>(columns: SheetColumn<Field>[]): Chosen<Field> {
    return Object.fromEntries(columns.map(({ index, field }) => [index, field ?? null]));
}

/** What each column of the sheet was taken for; a person may say otherwise. */
export function ColumnChoices<Field extends string>(props: Props<Field>) {
    const { columns: given, names, needed, busy, problem, onRead, onPending } = props;
    const [chosen, setChosen] = useState(() => chosenIn(given));
    const changed = given.some(({ index, field }) => (field ?? null) !== (chosen[index] ?? null));
    useEffect(() => onPending?.(changed), [changed, onPending]);
    const missing = needed.filter((field) => !Object.values(chosen).includes(field));
    // A meaning belongs to one column: the one that had it before loses it.
    const choose = (index: number, field: Field | null) =>
        setChosen((before) => {
            const after = { ...before };
            for (const other of Object.keys(after))
                if (field && after[Number(other)] === field) after[Number(other)] = null;
            after[index] = field;
            return after;
        });
    const fields = Object.entries(names) as [Field, string][];
    const options = fields.map(([value, name]) => ({
        value,
        label: needed.includes(value) ? `${name} (bắt buộc)` : name,
    }));
    const columns: Column<SheetColumn<Field>>[] = [
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
                    options={options}
                    value={chosen[index] ?? null}
                    onChange={(field: Field | undefined) => choose(index, field ?? null)}
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
            {(changed || missing.length > 0 || problem) && (
                <div className="import_reread">
                    {missing.length > 0 && (
                        <p>
                            Còn thiếu cột: <b>{missing.map((field) => names[field]).join(', ')}</b>.
                        </p>
                    )}
                    {problem && <Trouble problem={problem} />}
                    {changed && missing.length === 0 && (
                        <div className="row">
                            <span>Đã đổi cách hiểu các cột.</span>
                            <Button
                                type="primary"
                                loading={busy}
                                onClick={() =>
                                    onRead(given.map(({ index }) => ({ index, field: chosen[index] ?? null })))
                                }
                            >
                                Đọc lại tệp
                            </Button>
                            <Button onClick={() => setChosen(chosenIn(given))}>Bỏ thay đổi</Button>
                        </div>
                    )}
                </div>
            )}
            <Rows label="Các cột của tệp" columns={columns} items={given} keyOf={({ index }) => `${index}`} />
        </section>
    );
}

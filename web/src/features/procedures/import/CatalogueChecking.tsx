import { Button, Input } from 'antd';
import { useState } from 'react';
import type { CatalogueReading, CatalogueTerms, ProposedProcedure } from '~/api/procedure_imports';
import { Problem } from '~/api/problem';
import { ColumnChoices } from '~/features/importing/ColumnChoices';
import { CountCells } from '~/features/importing/CountCells';
import { WrongTable } from '~/features/importing/WrongTable';
import { count } from '~/format/number';
import { DateInput } from '~/ui/DateInput';
import { Rows, type Column } from '~/ui/Rows';
import { Trouble } from '~/ui/Trouble';
import { FIELD_NAMES } from './words';

interface Props {
    reading: CatalogueReading;
    terms: CatalogueTerms;
    busy: boolean;
    problem: Problem | undefined;
    onRead: (change: Partial<CatalogueTerms>) => void;
    onTake: (source: string) => void;
    onAgain: () => void;
}

/** What would happen, before anything does. */
export function CatalogueChecking({ reading, terms, busy, problem, onRead, onTake, onAgain }: Props) {
    const [pending, setPending] = useState(false);
    const { message, wrong, wrong_count, preview, columns } = reading;
    const choices = (
        <ColumnChoices
            columns={columns}
            names={FIELD_NAMES}
            needed={[]}
            busy={busy}
            problem={undefined}
            onRead={(chosen) => onRead({ columns: chosen })}
            onPending={setPending}
        />
    );
    if (message)
        return (
            <div className="stack">
                <Trouble problem={new Problem(422, 'import', message)} />
                <div>
                    <Button onClick={onAgain}>Chọn tệp khác</Button>
                </div>
                {choices}
            </div>
        );
    return (
        <div className="stack import_checking">
            <section className="panel" aria-label="Kết quả đọc tệp">
                <CountCells fresh="Thủ tục mới" counts={reading} />
                <p className="soft">
                    Đọc {count(reading.rows)} dòng ở trang tính “{reading.sheet}”, tiêu đề ở dòng {reading.header_row}.
                </p>
            </section>
            {problem && <Trouble problem={problem} />}
            <TakeBar {...{ reading, terms, busy, pending, onRead, onTake, onAgain }} />
            {wrong_count > 0 && <WrongTable wrong={wrong} total={wrong_count} />}
            {preview.length > 0 && <Preview rows={preview} total={reading.new + reading.changed} />}
            {choices}
        </div>
    );
}

/** From when on and by which paper, and the button. */
function TakeBar({
    reading,
    terms,
    busy,
    pending,
    onRead,
    onTake,
    onAgain,
}: Pick<Props, 'reading' | 'terms' | 'busy' | 'onRead' | 'onTake' | 'onAgain'> & { pending: boolean }) {
    const [source, setSource] = useState('');
    const good = reading.new + reading.changed;
    if (good === 0)
        return (
            <div className="import_bar">
                <p>Không có thủ tục mới hoặc thay đổi. Không cần nhập tệp này.</p>
                <Button onClick={onAgain}>Chọn tệp khác</Button>
            </div>
        );
    return (
        <section className="panel catalogue_terms" aria-label="Áp dụng">
            <label>
                Áp dụng từ ngày
                <DateInput value={terms.valid_from} onChange={(day) => day && onRead({ valid_from: day })} />
            </label>
            <label>
                Theo văn bản (dùng cho dòng không ghi riêng)
                <Input
                    value={source}
                    maxLength={500}
                    placeholder="Ví dụ: Quyết định 12/QĐ-UBND"
                    onChange={(event) => setSource(event.target.value)}
                />
            </label>
            <div className="row">
                <Button
                    type="primary"
                    loading={busy}
                    disabled={pending || source.trim() === ''}
                    onClick={() => onTake(source)}
                >
                    Nhập {count(good)} thủ tục
                </Button>
                <Button onClick={onAgain}>Chọn tệp khác</Button>
                <span className="soft">
                    {source.trim() === '' ? 'Hãy ghi văn bản quy định rồi bấm nhập.' : 'Chưa có gì được ghi.'}
                </span>
            </div>
        </section>
    );
}

const COLUMNS: Column<ProposedProcedure>[] = [
    { title: 'Dòng', width: 56, phone: 'hide', cell: ({ row }) => <span className="number soft">{row}</span> },
    {
        title: 'Thủ tục',
        wide: true,
        phone: 'full',
        cell: ({ code, name, field }) => (
            <>
                <span className="clamp">{name}</span>
                <small className="soft">{[code, field].filter(Boolean).join(' · ')}</small>
            </>
        ),
    },
    { title: 'Thời hạn', width: 190, phone: 'full', cell: ({ limit_text }) => limit_text },
    {
        title: 'Sẽ làm',
        width: 380,
        phone: 'full',
        cell: ({ outcome, changes }) =>
            outcome === 'new' ? (
                <span className="tag accent">Thêm mới</span>
            ) : (
                <ul className="catalogue_changes">
                    {changes.map((change) => (
                        <li key={change}>{change}</li>
                    ))}
                </ul>
            ),
    },
];

function Preview({ rows, total }: { rows: ProposedProcedure[]; total: number }) {
    return (
        <section className="panel flush" aria-labelledby="catalogue_preview">
            <div className="panel_head">
                <h2 id="catalogue_preview">
                    Những gì sẽ thay đổi
                    {rows.length < total && <small className="soft"> ({count(rows.length)} thủ tục đầu)</small>}
                </h2>
            </div>
            <Rows label="Những gì sẽ thay đổi" columns={COLUMNS} items={rows} keyOf={({ row }) => `${row}`} />
        </section>
    );
}

import { ArrowRightOutlined } from '@ant-design/icons';
import type { ChangedRow, DossierImport, FieldChange } from '~/api/dossier_imports';
import { count } from '~/format/number';
import { Rows, type Column } from '~/ui/Rows';
import { FIELD_NAMES, shown } from './words';

const COLUMNS: Column<ChangedRow>[] = [
    { title: 'Dòng', width: 64, phone: 'hide', cell: ({ row }) => <span className="number soft">{row}</span> },
    { title: 'Mã hồ sơ', width: 190, phone: 'full', cell: ({ code }) => <b className="number">{code}</b> },
    {
        title: 'Đang ghi → theo tệp',
        phone: 'full',
        cell: ({ fields }) => (
            <ul className="import_changes">
                {fields.map((one) => (
                    <Change key={one.field} change={one} />
                ))}
            </ul>
        ),
    },
];

function Change({ change: { field, before, after } }: { change: FieldChange }) {
    return (
        <li>
            <span className="soft">{FIELD_NAMES[field]}: </span>
            <del>{shown(field, before)}</del> <ArrowRightOutlined aria-label="thành" /> <ins>{shown(field, after)}</ins>
        </li>
    );
}

/** What the file would change of dossiers that are known: which fields, and the first dossiers one by one. */
export function Changes({ known: { changed, changes, changed_fields } }: { known: DossierImport }) {
    return (
        <section className="panel flush" aria-labelledby="import_changes">
            <div className="panel_head">
                <h2 id="import_changes">
                    {count(changed)} hồ sơ có thay đổi
                    {changes.length < changed && <small className="soft"> ({count(changes.length)} hồ sơ đầu)</small>}
                </h2>
                <span className="soft">
                    {changed_fields.map(({ field, count: n }) => `${FIELD_NAMES[field]}: ${count(n)}`).join(' · ')}
                </span>
            </div>
            <div className="import_wrong" tabIndex={0} role="region" aria-label="Các hồ sơ có thay đổi">
                <Rows label="Các hồ sơ có thay đổi" columns={COLUMNS} items={changes} keyOf={({ row }) => `${row}`} />
            </div>
        </section>
    );
}

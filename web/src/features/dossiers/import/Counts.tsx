import { WarningOutlined } from '@ant-design/icons';
import type { DossierImport } from '~/api/dossier_imports';
import { count } from '~/format/number';

/** New, changed, unchanged, wrong; and what the agency lacks. */
export function Counts({ known }: { known: DossierImport }) {
    const { rows, wrong_count, new_units, new_procedures } = known;
    const numbers = [
        { name: 'Hồ sơ mới', value: known.new },
        { name: 'Có thay đổi', value: known.changed },
        { name: 'Không đổi', value: known.unchanged },
        { name: 'Dòng sai', value: wrong_count, wrong: true },
    ];
    return (
        <section className="panel" aria-label="Kết quả đọc tệp">
            <dl className="import_counts">
                {numbers.map(({ name, value, wrong }) => (
                    <div key={name} className={wrong && value > 0 ? 'wrong' : undefined}>
                        <dt>
                            {wrong && value > 0 && <WarningOutlined aria-hidden />} {name}
                        </dt>
                        <dd className="number">{count(value)}</dd>
                    </div>
                ))}
            </dl>
            <p className="soft">
                Đọc {count(rows)} dòng
                {known.sheet && ` ở trang tính “${known.sheet}”`}
                {known.header_row ? `, tiêu đề ở dòng ${known.header_row}` : ''}.
            </p>
            {new_units.length > 0 && (
                <p>
                    Sẽ thêm {new_units.length} đơn vị chưa có trong danh sách: <b>{new_units.join('; ')}</b>. Các đơn vị
                    này được ghi chú là từ nhập hồ sơ.
                </p>
            )}
            {new_procedures > 0 && <p>Sẽ thêm {count(new_procedures)} thủ tục hành chính chưa có trong danh mục.</p>}
        </section>
    );
}

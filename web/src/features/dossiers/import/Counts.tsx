import type { DossierImport } from '~/api/dossier_imports';
import { CountCells } from '~/features/importing/CountCells';
import { count } from '~/format/number';

/** New, changed, unchanged, wrong; and what the agency lacks. */
export function Counts({ known }: { known: DossierImport }) {
    const { rows, new_units, new_procedures } = known;
    return (
        <section className="panel" aria-label="Kết quả đọc tệp">
            <CountCells fresh="Hồ sơ mới" counts={known} />
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

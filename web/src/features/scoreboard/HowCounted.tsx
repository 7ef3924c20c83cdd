/** What counts where, in plain words. */
export function HowCounted() {
    return (
        <section className="panel how_counted" aria-labelledby="how_counted">
            <h2 id="how_counted">Cách tính</h2>
            <dl>
                <dt>Phải làm</dt>
                <dd>Việc giao trong kỳ và việc kỳ trước chuyển sang, tính cho đơn vị chủ trì và người thực hiện.</dd>
                <dt>Trước, đúng, trễ hạn</dt>
                <dd>
                    Ngày nộp của lần nộp được duyệt, so với hạn đang có hiệu lực (sau gia hạn). Việc không có ngày hạn,
                    khi duyệt, tính là đúng hạn. Việc tính vào kỳ có ngày duyệt.
                </dd>
                <dt>Đang làm, quá hạn</dt>
                <dd>
                    Đến cuối kỳ (hoặc hôm nay) chưa được duyệt mà hạn đã qua; việc đã nộp nhưng còn chờ duyệt cũng vậy.
                    Đúng ngày hạn vẫn là trong hạn.
                </dd>
                <dt>Hạn đầu</dt>
                <dd>Số việc trễ nếu tính theo hạn giao lúc đầu, không kể gia hạn; chỉ ghi khi khác số bên trên.</dd>
                <dt>Tỷ lệ đúng hạn</dt>
                <dd>
                    (Xong trước hạn + xong đúng hạn) chia cho (xong trước hạn + đúng hạn + trễ hạn + đang làm quá hạn).
                    Việc quá hạn chưa xong vẫn bị tính. Chưa có việc nào để tính thì ghi “chưa có số liệu”.
                </dd>
                <dt>Phải làm lại, gia hạn</dt>
                <dd>
                    Phải làm lại đếm số việc bị trả ít nhất một lần trong kỳ; lượt làm lại, gia hạn, đôn đốc đếm từng
                    lần. Tự nhắc là do chương trình nhắc theo quy tắc.
                </dd>
                <dt>Phần việc</dt>
                <dd>
                    Phần của đơn vị phối hợp, tính cho đơn vị phối hợp, theo hạn riêng của phần việc hoặc hạn của nhiệm
                    vụ.
                </dd>
                <dt>Đạt ngay lần soát đầu</dt>
                <dd>Văn bản được soát lần đầu trong kỳ mà không có chỗ nào phải sửa, trên số văn bản được soát.</dd>
            </dl>
        </section>
    );
}

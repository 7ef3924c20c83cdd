// A plan of the demo commune, invented, as somebody would save it in Markdown. Its days lie ahead of today.

export function day(ahead) {
    const at = new Date(Date.now() + 7 * 3_600_000 + ahead * 86_400_000).toISOString();
    return { iso: at.slice(0, 10), shown: `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}` };
}

/** What the reader must make of it: 5 rows; the second names two leads, the third every unit. */
export const DOUBTFUL = { two_leads: '2', all_units: '3' };

export function plan(number, subject) {
    const issued = day(0).shown;
    const [date, month, year] = issued.split('/');
    const rows = [
        [
            '1',
            'Lập danh mục cuộc họp trong năm, chuyển các cuộc họp đủ điều kiện sang trực tuyến',
            'Văn phòng HĐND và UBND',
            'Các phòng, đơn vị',
            'Danh mục cuộc họp',
            `Trước ${day(11).shown}`,
        ],
        [
            '2',
            'Viết bài hướng dẫn nộp hồ sơ trực tuyến, đăng trên trang thông tin của xã',
            'Phòng Văn hóa - Xã hội; Trung tâm Phục vụ hành chính công',
            '',
            'Bài viết đã đăng',
            `Trước ${day(31).shown}`,
        ],
        [
            '3',
            'Rà soát báo cáo định kỳ của đơn vị, đề nghị bỏ báo cáo trùng',
            'Các phòng, đơn vị',
            '',
            'Bảng rà soát',
            `Trước ${day(21).shown}`,
        ],
        [
            '4',
            'Tổng hợp tiến độ thực hiện kế hoạch này',
            'Phòng Văn hóa - Xã hội',
            'Văn phòng HĐND và UBND',
            'Báo cáo',
            `Trước ${day(2).shown}`,
        ],
        ['5', 'Theo dõi việc chấp hành giờ làm việc', 'Văn phòng HĐND và UBND', '', '', 'Thường xuyên'],
    ];
    const table = [
        ['STT', 'Nội dung công việc', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời hạn'],
        ...rows,
    ];
    const [head, ...body] = table.map((cells) => `| ${cells.join(' | ')} |`);
    return `ỦY BAN NHÂN DÂN
XÃ VĨNH KHÊ

Số: ${number}/KH-UBND

Vĩnh Khê, ngày ${date} tháng ${month} năm ${year}

KẾ HOẠCH

${subject}

Căn cứ Luật Tổ chức chính quyền địa phương;

Ủy ban nhân dân xã Vĩnh Khê ban hành kế hoạch như sau:

I. MỤC ĐÍCH

1. Mỗi việc có một đơn vị chủ trì, một thời hạn và một sản phẩm.

II. TỔ CHỨC THỰC HIỆN

Các phòng, đơn vị thực hiện theo phụ lục kèm theo.

Nơi nhận:
- Các phòng, đơn vị;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Quang Vinh

PHỤ LỤC

PHÂN CÔNG NHIỆM VỤ

${head}
| --- | --- | --- | --- | --- | --- |
${body.join('\n')}
`;
}

export function planFile(number, subject) {
    return { name: `ke-hoach-${number}.md`, mimeType: 'text/markdown', buffer: Buffer.from(plan(number, subject)) };
}

// A small workbook as the city's system would export it: title rows above the header, dates as text, wrong rows.
import { crc32 } from 'node:zlib';
import { day } from './paper.mjs';

/** A zip whose files are stored as they are. */
function zip(files) {
    const parts = [];
    const directory = [];
    let at = 0;
    for (const [name, text] of Object.entries(files)) {
        const bytes = Buffer.from(text);
        const label = Buffer.from(name);
        const head = Buffer.alloc(26);
        head.writeUInt16LE(20, 0);
        head.writeUInt16LE(0x21, 8);
        head.writeUInt32LE(crc32(bytes), 10);
        head.writeUInt32LE(bytes.length, 14);
        head.writeUInt32LE(bytes.length, 18);
        head.writeUInt16LE(label.length, 22);
        const place = Buffer.alloc(14);
        place.writeUInt32LE(at, 10);
        parts.push(Buffer.from('PK\x03\x04'), head, label, bytes);
        directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, place, label);
        at += 30 + label.length + bytes.length;
    }
    const listed = Buffer.concat(directory);
    const end = Buffer.alloc(18);
    const count = Object.keys(files).length;
    end.writeUInt16LE(count, 4);
    end.writeUInt16LE(count, 6);
    end.writeUInt32LE(listed.length, 8);
    end.writeUInt32LE(at, 12);
    return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end]);
}

const escaped = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;');

function workbook(rows) {
    const cell = (text, at, row) =>
        `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
    const line = (cells, index) =>
        `<row r="${index + 1}">${cells.map((t, at) => cell(t, at, index + 1)).join('')}</row>`;
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const packed = 'http://schemas.openxmlformats.org/package/2006';
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    return zip({
        '[Content_Types].xml': `${head}<Types xmlns="${packed}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
        '_rels/.rels': `${head}<Relationships xmlns="${packed}/relationships">
<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}">
<sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packed}/relationships">
<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}">
<sheetData>${rows.map(line).join('')}</sheetData></worksheet>`,
    });
}

const HEAD = [
    'STT',
    'Mã hồ sơ',
    'Mã TTHC',
    'Tên thủ tục hành chính',
    'Lĩnh vực',
    'Người nộp',
    'Đơn vị xử lý',
    'Hình thức nộp',
    'Ngày tiếp nhận',
    'Ngày hẹn trả',
    'Ngày kết thúc xử lý',
    'Trạng thái',
];

/** What the server must find in exportFile: of 8 rows 6 are right, one has a date that is none, one says no state. */
export const FOUND = { good: 6, wrong: 2 };

const TITLES = [['ỦY BAN NHÂN DÂN XÃ VĨNH KHÊ'], ['DANH SÁCH HỒ SƠ THỦ TỤC HÀNH CHÍNH'], []];

const asFile = (name, rows) => ({
    name: `${name}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbook(rows),
});

/** A later, partial export: the third has its result, the first is shown as it was before its own. */
export function partialFile(mark) {
    const head = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Trạng thái', 'Ngày kết thúc xử lý'];
    return asFile(`bo-sung-${mark}`, [
        head,
        [`${mark}-0003`, day(-6).shown, 'Đã trả kết quả', day(-1).shown],
        [`${mark}-0001`, day(-6).shown, 'Đang xử lý', ''],
    ]);
}

/** An export of 8 dossiers whose codes carry `mark`. */
export function exportFile(mark) {
    const [received, due, finished] = [day(-6).shown, day(3).shown, day(-4).shown];
    const dossier = (serial, change = {}) => ({
        code: `${mark}-${String(serial).padStart(4, '0')}`,
        received,
        due,
        finished,
        state: 'Đã trả kết quả',
        ...change,
    });
    const rows = [
        dossier(1),
        dossier(2),
        dossier(3, { finished: '', state: 'Đang xử lý' }),
        dossier(4, { finished: '', state: 'Đang xử lý', due: day(-2).shown }),
        dossier(5, { finished: '', state: 'Yêu cầu bổ sung giấy tờ' }),
        dossier(6, { state: 'Công dân yêu cầu rút' }),
        dossier(7, { received: '31/02/2026' }),
        dossier(8, { state: 'Bay lên trời' }),
    ].map((one, index) => [
        `${index + 1}`,
        one.code,
        '9.009009',
        'Xác nhận việc thử nhập hồ sơ',
        'Hộ tịch',
        'Lê Thị Thử Nghiệm',
        'Trung tâm Phục vụ hành chính công',
        index % 2 ? 'Trực tiếp' : 'Trực tuyến',
        one.received,
        one.due,
        one.finished,
        one.state,
    ]);
    return asFile(`ho-so-${mark}`, [...TITLES, HEAD, ...rows]);
}

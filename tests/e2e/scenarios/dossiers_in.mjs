import { expectEqual } from '../stage.mjs';
import { exportFile, FOUND } from '../sheet.mjs';

const NUMBERS = ['Hồ sơ mới', 'Có thay đổi', 'Không đổi', 'Dòng sai'];

/** The four numbers of what was read. */
async function numbers(page) {
    const counts = page.locator('.import_counts dd');
    await counts.first().waitFor();
    return Object.fromEntries((await counts.allInnerTexts()).map((text, at) => [NUMBERS[at], Number(text)]));
}

export async function dossiersIn({ page, phone, signInAs, get, expectGood }) {
    const mark = phone ? 'H99.360' : 'H99.1280';
    const input = page.locator('input[type=file]');
    await signInAs('motcua', '/dossiers');
    await page.getByRole('button', { name: 'Nhập từ tệp Excel' }).click();
    await page.getByText('Thả tệp Excel vào đây').waitFor();
    await expectGood('dropping a sheet');

    // What is no workbook is refused with a reason, and the place to drop stays.
    await input.setInputFiles({ name: 'khong-phai.xlsx', mimeType: 'text/plain', buffer: Buffer.from('không phải') });
    await page.getByRole('alert').waitFor();
    await expectGood('a refused sheet');

    await input.setInputFiles(exportFile(mark));
    const read = await numbers(page);
    expectEqual(read['Hồ sơ mới'], FOUND.good, 'new dossiers');
    expectEqual(read['Dòng sai'], FOUND.wrong, 'wrong rows');
    await page.getByText('“31/02/2026”', { exact: false }).waitFor();
    await page.getByText('Bay lên trời', { exact: false }).waitFor();
    await expectGood('what the sheet holds');
    expectEqual((await get(`/dossiers?q=${mark}`)).items.length, 0, 'dossiers before they are taken in');

    // The page can be left and come back to.
    await page.getByRole('link', { name: 'Trang đầu' }).filter({ visible: true }).click();
    await page.getByText(/^Chào /).waitFor();
    await page.goto('/dossiers/import');
    expectEqual((await numbers(page))['Hồ sơ mới'], FOUND.good, 'new dossiers after coming back');

    // A column that is taken for something else must be given back before the file can be read again.
    const wrongRows = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải các dòng sai' }).click();
    expectEqual((await wrongRows).suggestedFilename(), 'dong-sai.xlsx', 'the file of wrong rows');
    await page.getByRole('combobox', { name: 'Cột STT là nội dung' }).click();
    await page.getByTitle('Mã hồ sơ (bắt buộc)').last().click();
    await page.getByRole('button', { name: 'Đọc lại tệp' }).waitFor();
    await expectGood('columns chosen anew');
    await page.getByRole('button', { name: 'Bỏ thay đổi' }).click();

    await page.getByRole('button', { name: `Nhập ${FOUND.good} hồ sơ` }).click();
    await page.getByText('Đã nhập xong').waitFor();
    await expectGood('taken in');
    expectEqual((await get(`/dossiers?q=${mark}`)).items.length, FOUND.good, 'dossiers taken in');

    // The same file again changes nothing.
    await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
    await input.setInputFiles(exportFile(mark));
    const again = await numbers(page);
    expectEqual(again['Hồ sơ mới'] + again['Có thay đổi'], 0, 'new or changed in the same file');
    expectEqual(again['Không đổi'], FOUND.good, 'unchanged in the same file');
    await page.getByText('Không cần nhập tệp này').waitFor();
    await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
    await page.getByText('Thả tệp Excel vào đây').waitFor();

    // In the list: what is late says so in words; one dossier shows the whole name.
    await page.goto(`/dossiers?q=${mark}`);
    await page
        .locator('.rows tbody tr')
        .nth(FOUND.good - 1)
        .waitFor();
    await expectGood('the list of dossiers');
    await page.getByRole('button', { name: 'Quá hạn', exact: true }).click();
    await page.waitForURL(/due=overdue/);
    await page.getByText('quá hạn 2 ngày').waitFor();
    await page.getByRole('link', { name: `${mark}-0004` }).click();
    await page.getByText('Lê Thị Thử Nghiệm').waitFor();
    await expectGood('one dossier');
}

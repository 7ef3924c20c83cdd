import { expectEqual } from '../stage.mjs';
import { exportFile, FOUND, partialFile } from '../sheet.mjs';

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

    // The file's source gets a name, so that its columns are remembered.
    await page.getByLabel('Tên nguồn của tệp').fill(`Hệ thống ${mark}`);
    await page.getByRole('button', { name: 'Ghi nhớ nguồn' }).click();
    await page.getByText(`Đã ghi nhớ các cột của nguồn “Hệ thống ${mark}”`).waitFor();

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
    await page.getByText('Các cột được đọc như đã ghi nhớ').waitFor();
    await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
    await page.getByText('Thả tệp Excel vào đây').waitFor();
    await laterFile({ page, input, mark, expectGood });

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

    // Another shows the states in which imports have shown it.
    const { items } = await get(`/dossiers?q=${mark}-0003`);
    await page.goto(`/dossiers/${items[0].id}`);
    const seen = page.getByRole('region', { name: 'Trạng thái qua các lần nhập' }).getByRole('listitem');
    await seen.nth(1).waitFor();
    const states = (await seen.allInnerTexts()).map((text) => text.split('\n')[0]);
    expectEqual(states.join(), 'Đang xử lý,Đã trả kết quả', 'states seen');

    // What is remembered of the source can be forgotten.
    await page.goto('/dossiers/sources');
    await page.getByRole('button', { name: `Quên nguồn Hệ thống ${mark}` }).click();
    await page.getByRole('dialog').waitFor();
    await expectGood('forgetting a source');
    await page.getByRole('button', { name: 'Quên', exact: true }).click();
    await page.getByText(`Đã quên nguồn “Hệ thống ${mark}”`).waitFor();
}

/** A later, partial file: what would change is shown old and new; a row from before is not taken. */
async function laterFile({ page, input, mark, expectGood }) {
    await input.setInputFiles(partialFile(mark));
    const read = await numbers(page);
    expectEqual(read['Có thay đổi'], 1, 'changed in the later file');
    const changes = page.getByRole('region', { name: 'Các hồ sơ có thay đổi' });
    await changes.getByText('Đang xử lý').waitFor();
    await changes.getByText('Đã trả kết quả').waitFor();
    const older = page.getByRole('region', { name: 'Các dòng có trạng thái cũ' });
    await older.getByText(`${mark}-0001`).waitFor();
    await page.getByRole('checkbox', { name: 'Vẫn nhập các dòng này' }).check();
    await page.getByRole('button', { name: 'Nhập 2 hồ sơ' }).waitFor();
    await expectGood('what a later file changes');
    await page.getByRole('checkbox', { name: 'Vẫn nhập các dòng này' }).uncheck();
    await page.getByRole('button', { name: 'Nhập 1 hồ sơ' }).click();
    await page.getByText('Đã nhập xong').waitFor();
}

import { expectEqual } from '../stage.mjs';

const NAME = 'Đăng ký khai tử';

/** The catalogue: a procedure gets a new version that says what it changes; a dossier says why it is due on its day. */
export async function procedures({ page, phone, signInAs, get, expectGood }) {
    await signInAs('giamdoc', '/procedures');
    await page.locator('.rows tbody tr').first().waitFor();
    await expectGood('the catalogue');
    await page.getByLabel('Tìm mã, tên thủ tục').fill('khai tu');
    await page.getByRole('link', { name: NAME }).click();
    await page.getByText('Đang áp dụng').waitFor();
    await expectGood('one procedure');

    // A version lacks its paper; then it is taken, and says what it changes. Each width has a limit of its own.
    const limit = phone ? 3 : 2;
    await page.getByRole('button', { name: 'Thêm phiên bản' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Áp dụng từ ngày').fill(phone ? '01/02/2099' : '01/01/2099');
    await dialog.getByLabel('Thời hạn giải quyết').fill(`${limit}`);
    await dialog.getByRole('button', { name: 'Thêm giấy tờ' }).click();
    await dialog
        .getByRole('textbox', { name: /^Giấy tờ/ })
        .last()
        .fill(`Bản sao sổ ${limit}`);
    await dialog.getByRole('button', { name: 'Lưu phiên bản' }).click();
    await dialog.getByText('Hãy ghi văn bản quy định.').waitFor();
    await expectGood('a version without its paper');
    await dialog.getByLabel('Theo văn bản').fill('Quyết định 12/QĐ-UBND');
    await dialog.getByRole('button', { name: 'Lưu phiên bản' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Sắp áp dụng').first().waitFor();
    await page.getByText(`Thêm giấy tờ: Bản sao sổ ${limit}`, { exact: false }).waitFor();
    await expectGood('what the version changes');

    // A dossier, day by day.
    const open = (await get('/dossiers?open=true&limit=200')).items.find(({ state, due_on }) => state === 4 && due_on);
    await page.goto(`/dossiers/${open.id}`);
    await page.getByRole('heading', { name: 'Vì sao hạn là ngày này?' }).waitFor();
    await page.getByText(/^Hết hạn lúc 17:00/).waitFor();
    const { lines } = await get(`/dossiers/${open.id}/deadline`);
    expectEqual(await page.locator('.dossier_clock li').count(), lines.length, 'the days of the clock');
    await expectGood('why a dossier is due on its day');
}

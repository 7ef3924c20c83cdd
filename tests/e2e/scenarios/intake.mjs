import { expect, expectEqual } from '../stage.mjs';

/** At the counter by the keyboard alone: somebody new with two procedures, the receipts, the fee; then again. */
export async function intake({ page, phone, signInAs, get, expectGood }) {
    const who = phone ? 'Phạm Thị Bưởi' : 'Phạm Thị Cam';
    const number = phone ? '000987654320' : '000987654321';
    await signInAs('motcua', '/intake');

    // The cursor stands where the number goes; nobody has it yet.
    const people = page.getByRole('combobox', { name: /^Tìm người nộp/ });
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await page.keyboard.type(number);
    await page.getByText(`Người nộp mới: “${number}”`).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Họ và tên').waitFor();
    await page.keyboard.type(who);
    expectEqual(await page.getByLabel('Số căn cước').inputValue(), number, 'the number that was searched for');

    // Two procedures by words without diacritics; the papers of the first are all there.
    const catalogue = page.getByRole('combobox', { name: /^Tìm thủ tục/ });
    for (const words of ['chung thuc ban sao', 'chung thuc chu ky']) {
        const before = await page.locator('.intake_item').count();
        await catalogue.focus();
        await page.keyboard.type(words);
        await page.keyboard.press('Enter');
        await page.locator('.intake_item').nth(before).waitFor();
    }
    const first = page.locator('.intake_item').first();
    await first.getByLabel('Đủ giấy tờ').focus();
    await page.keyboard.press('Space');
    await expectGood('what stands on the counter');

    // What was typed survives the page.
    await page.reload();
    await page.locator('.intake_item').nth(1).waitFor();
    await page.getByLabel('Địa chỉ').focus();
    await page.keyboard.type('Thôn 2');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Đã tiếp nhận 2 hồ sơ' }).waitFor();
    await expectGood('what was received');
    const dossier = new URL(await page.locator('.intake_done .row_link').first().getAttribute('href'), page.url());

    // Both receipts to print, each with its code.
    await page.getByRole('button', { name: 'In 2 giấy tiếp nhận' }).click();
    await page.getByRole('img', { name: /^Mã QR/ }).nth(1).waitFor();
    expect((await page.locator('.sheet').first().innerText()).includes(who), 'the receipt names who handed it in');
    await expectGood('the receipts');

    // The fee of the first is paid.
    await page.goto(dossier.pathname);
    await page.getByRole('button', { name: 'Thu phí', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectGood('taking a fee');
    await page.getByRole('button', { name: 'Ghi đã thu' }).click();
    await page.getByText('đã thu đủ').waitFor();
    await expectGood('an own dossier');
    const files = await get(`${dossier.pathname}/papers`);
    expect(files.items.length > 0 && files.items.every(({ received }) => received), 'the papers that were ticked');
    await page.goto('/payments');
    await page.getByRole('heading', { name: /^Thu phí, lệ phí ngày/ }).waitFor();
    await page.getByRole('link', { name: /^HSVINHKHE-/ }).first().waitFor();
    await expectGood('the fees of the day');

    // The same person again: found by the number, masked; the same procedure is asked about, not blocked.
    await page.goto('/intake');
    await people.focus();
    await page.keyboard.type(number.slice(0, 12));
    await page.getByText(/\*\*\*/).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Xem, sửa thông tin' }).waitFor();
    await catalogue.focus();
    await page.keyboard.type('chung thuc ban sao');
    await page.keyboard.press('Enter');
    await page.locator('.intake_item').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Vẫn tiếp nhận' }).waitFor();
    await expectGood('a duplicate');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' }).waitFor();
}

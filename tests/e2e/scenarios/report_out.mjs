import { readFileSync } from 'node:fs';
import { expect, expectEqual } from '../stage.mjs';

const digits = (text) => Number(text.replace(/\D/g, ''));

export async function reportOut({ page, phone, signInAs, expectGood }) {
    await signInAs('chanhvanphong', '/reports');
    await page.getByRole('button', { name: 'Lập báo cáo' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    // The first quarter as one commune cuts it; at the second width the report is there already and is opened again.
    await dialog.getByRole('textbox', { name: 'Từ ngày' }).fill('25/12/2025');
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: 'Đến ngày' }).fill('31/03/2026');
    await page.keyboard.press('Enter');
    await expectGood('form and period');
    await dialog.getByRole('button', { name: 'Lập báo cáo' }).click();
    await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
    const sheet = page.locator('.report_sheet');
    await sheet.getByRole('heading', { name: 'II. ', exact: false }).first().waitFor();
    expect((await sheet.innerText()).includes('31/3/2026'), 'the period in the words of the paper');
    await expectGood('a report');

    // A figure shows exactly its rows, without leaving the page.
    const figure = sheet.locator('a.report_figure').first();
    const value = digits(await figure.innerText());
    await figure.click();
    const total = page.locator('.rows_drawer .figure_total b');
    await total.waitFor();
    expectEqual(digits(await total.innerText()), value, 'rows of the first figure');
    await expectGood('rows behind a figure of the report');
    await page.keyboard.press('Escape');
    await page.locator('.rows_drawer').waitFor({ state: 'detached' });

    // A part is written in its place and saved.
    const words = `Đăng 12 tin, bài trên hệ thống truyền thanh, viết ở ${phone ? 'điện thoại' : 'máy tính'}.`;
    const part = page.getByLabel('Viết phần Thông tin, tuyên truyền');
    await part.fill(words);
    await part.blur();
    await sheet.getByText('Đã lưu', { exact: true }).waitFor();
    await expectGood('a part written');
    await page.reload();
    await part.waitFor();
    expectEqual(await part.inputValue(), words, 'the part after loading the page again');

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải văn bản (DOCX)' }).click();
    const file = await download;
    expect(file.suggestedFilename().endsWith('.docx'), 'the name of the paper');
    expectEqual(
        readFileSync(await file.path())
            .subarray(0, 2)
            .toString(),
        'PK',
        'the paper is a DOCX',
    );

    await page.goto('/reports');
    await page.locator('.rows tbody tr').first().waitFor();
    await expectGood('the list of reports');
}

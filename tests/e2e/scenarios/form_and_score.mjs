import { expect, expectEqual } from '../stage.mjs';

const digits = (text) => Number(text.replace(/\D/g, ''));

/** Form II.06a with its identities and rows, figures side by side, and the score with an item entered by hand. */
export async function formAndScore({ page, phone, signInAs, get, expectGood }) {
    await signInAs('giamdoc', '/figures');
    await page.locator('.figure_groups').waitFor();
    await page.getByRole('link', { name: 'Biểu II.06a' }).click();
    const total = page.locator('.form_table tfoot');
    await total.waitFor();
    await page.getByRole('heading', { name: 'Số liệu chi tiết hơn' }).waitFor();
    const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();
    const form = await get(`/form_ii06a?from=${year}-01-01&to=${year}-12-31`);
    expect(form.lines.length > 3, 'the demo has several fields');
    expectEqual(await page.getByText(/^Khớp ở mọi lĩnh vực/).count(), form.identities.length, 'identities that hold');
    await expectGood('form II.06a');

    // A column of several figures opens each part; a column of one leads to its rows.
    await total.getByRole('button', { name: /^\(9\) Đúng hạn/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText(/^Tổng số:/).waitFor();
    await drawer.getByRole('button', { name: 'Từ chối giải quyết' }).click();
    await expectGood('rows behind column (9)');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    const overdue = total.getByRole('link', { name: /^\(13\)/ });
    const shown = digits(await overdue.innerText());
    expectEqual(shown, form.total.columns['13'], 'column (13)');
    await overdue.click();
    const rows = page.locator('.figure_total b');
    await rows.waitFor();
    expectEqual(digits(await rows.innerText()), shown, 'rows of column (13)');

    await page.goto('/figures/by');
    await page.getByRole('button', { name: 'Thủ tục', exact: true }).click();
    await page.locator('.form_table tbody').getByText('Chứng thực bản sao').first().waitFor();
    await expectGood('figures by procedure');

    // What no register counts has no points until somebody enters it.
    await page.getByRole('link', { name: 'Điểm phục vụ' }).click();
    await page.getByRole('heading', { name: 'Việc tăng được nhiều điểm nhất' }).waitFor();
    const code = phone ? '1.2' : '1.1';
    const line = page.locator('.score_table tr').filter({ has: page.getByRole('button', { name: `mục ${code}` }) });
    await line.getByText('chưa có số liệu').waitFor();
    await expectGood('the score of service');
    await line.getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: 'Nhập số liệu' });
    await dialog.getByRole('spinbutton').first().fill('45');
    await dialog.getByRole('spinbutton').nth(1).fill('50');
    await dialog.getByLabel('Nguồn số liệu').fill('Cổng Dịch vụ công quốc gia');
    await expectGood('an item by hand');
    await dialog.getByRole('button', { name: 'Ghi số liệu' }).click();
    await dialog.waitFor({ state: 'detached' });
    await line.getByText('90,00 %').waitFor();
}

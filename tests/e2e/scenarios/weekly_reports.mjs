import { readFileSync } from 'node:fs';
import { expect, expectEqual } from '../stage.mjs';

const digits = (text) => Number(text.replace(/\D/g, ''));

export async function weeklyReports({ page, signInAs, get, expectGood }) {
    await signInAs('giamdoc', '/weekly_reports');
    const rows = page.locator('.rows tbody tr');
    await rows.first().waitFor();
    await expectGood('the weeks');
    const { items } = await get('/weekly_reports');
    const newest = items.find(({ state }) => state === 'made');
    await page.locator(`a[href="/weekly_reports/${newest.from}"]`).click();

    // By unit, and the sum of the units is the total.
    const table = page.locator('.week_table');
    await table.waitFor();
    const report = await get(`/weekly_reports/${newest.from}`);
    const sum = (code) => report.units.reduce((all, { figures }) => all + figures[code], 0);
    for (const [code, total] of Object.entries(report.total.figures)) expectEqual(sum(code), total, code);
    expect(report.total.figures['dossiers.received'] > 0, 'the demo commune had dossiers in the week');
    expectEqual(report.changes.length, 0, 'numbers that changed since the demo was made');
    await expectGood('the report of a week');

    // A number leads to its rows, also that of one unit.
    for (const line of ['tfoot', 'tbody tr >> nth=0']) {
        const figure = table.locator(line).getByRole('link', { name: /^Đã kết thúc/ });
        const value = digits((await figure.getAttribute('aria-label')) ?? '');
        await figure.click();
        const total = page.locator('.rows_drawer .figure_total b');
        await total.waitFor();
        expectEqual(digits(await total.innerText()), value, 'the rows behind what was finished');
        await page.keyboard.press('Escape');
        await page.locator('.rows_drawer').waitFor({ state: 'detached' });
    }

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải văn bản (DOCX)' }).click();
    const paper = readFileSync(await (await download).path());
    expectEqual(paper.subarray(0, 2).toString(), 'PK', 'the paper is a DOCX');

    // A week without a report is shown, and made by hand; the running one is not over.
    const missing = items.find(({ state }) => state === 'missing');
    await page.goto(`/weekly_reports/${missing.from}`);
    await page.getByRole('button', { name: /^Lập báo cáo tuần/ }).click();
    await page.getByText(/ lập lúc .* giữ nguyên từ đó/).waitFor();
    await page.goto('/weekly_reports');
    await page.getByRole('button', { name: 'Xem tuần này' }).click();
    await page.getByText(/^Tuần này chưa hết/).waitFor();
    await expectGood('the running week');

    // A unit sees all numbers, and the rows of its own.
    await signInAs('truongphong', `/weekly_reports/${newest.from}`);
    await table.waitFor();
    const own = page.getByRole('link', { name: /^Phải giải quyết/ });
    const linked = await table.locator('tr').filter({ has: own }).count();
    expectEqual(linked, 1, 'lines whose numbers lead to rows');
    await expectGood('the week of a unit');
}

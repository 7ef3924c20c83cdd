import { expect } from '../stage.mjs';

const digits = (text) => Number(text.replace(/\D/g, ''));

/** How units stand: results of a period with the rows behind a number, the load of each, tasks as bars over weeks. */
export async function results({ page, signInAs, expectGood }) {
    await signInAs('chutich', '/scoreboard');
    const number = page.locator('.board_table tbody td a').filter({ hasText: /^[1-9]/ }).first();
    await number.waitFor();
    await expectGood('results of units');
    const said = digits(await number.innerText());
    await number.click();
    await page.waitForURL(/\/figures\//);
    // The table of results stands until the page of the figure takes its place: its own total says that it is there.
    const total = page.locator('.figure_total b');
    await total.waitFor();
    await page.locator('.rows tbody tr').first().waitFor();
    const shown = await page.locator('.rows tbody tr').count();
    expect(digits(await total.innerText()) === said, 'the total of the rows is the number');
    expect(shown === Math.min(said, 50), 'a number shows its rows');

    await page.goto('/workload');
    await page.getByText('Văn phòng HĐND và UBND').first().waitFor();
    await expectGood('workload');

    await page.goto('/tasks?scope=all');
    await page.getByText('Tiến độ', { exact: true }).first().click();
    await page.waitForURL(/view=/);
    await page.waitForLoadState('networkidle');
    await expectGood('the time line');
}

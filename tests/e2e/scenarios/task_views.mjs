import { expect, expectEqual } from '../stage.mjs';

export async function taskViews({ page, signInAs, get, expectGood }) {
    await signInAs('chutich', '/tasks?scope=all');
    const rows = page.locator('.rows tbody tr');
    await rows.first().waitFor();
    await expectGood('the list');

    // Filters live in the address and are remembered when one comes back by the menu.
    await page.getByRole('button', { name: /Trễ hạn/ }).click();
    await page.waitForURL(/due=late/);
    const { late } = await get('/tasks/counts?scope=all');
    await page.waitForFunction(
        (number) => document.querySelectorAll('.rows tbody tr').length === number,
        Math.min(late, 50),
    );
    await page.getByRole('link', { name: 'Trang đầu' }).filter({ visible: true }).click();
    await page.getByText(/^Chào /).waitFor();
    await page.getByRole('link', { name: 'Nhiệm vụ', exact: true }).filter({ visible: true }).first().click();
    await page.waitForURL(/due=late/);

    await page.goto('/tasks?scope=all&sort=-due_on');
    await rows.first().waitFor();
    const { items } = await get('/tasks?scope=all&sort=-due_on&limit=50');
    expect((await rows.first().innerText()).includes(items[0].content.slice(0, 30)), 'sorted as the address says');

    await page.goto('/tasks?scope=all&q=khong-co-viec-nao-nhu-the');
    await page.getByText('Không có nhiệm vụ nào khớp').waitFor();
    await expectGood('nothing found');

    await page.goto('/tasks?scope=all&view=board');
    await page.locator('.task_card').first().waitFor();
    await expectGood('the board');

    await page.goto('/tasks?scope=all&view=calendar');
    await page.locator('.month').waitFor();
    await expectGood('the calendar');
    await page.getByRole('button', { name: 'Tháng sau' }).click();
    await page.waitForURL(/month=/);

    await page.goto('/tasks?scope=all');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Xuất Excel' }).click();
    expectEqual((await download).suggestedFilename().endsWith('.xlsx'), true, 'an XLSX file');
}

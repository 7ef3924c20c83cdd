import { expect, expectEqual } from '../stage.mjs';

/** Words are found from every page; filters are kept; one act goes to several tasks. */
export async function finding({ page, phone, signInAs, get, expectGood }) {
    await signInAs('chutich');
    const { groups } = await get('/search?words=chuyen%20doi%20so');
    const found = groups.find(({ kind }) => kind === 'directive');
    if (phone) {
        await page.getByRole('link', { name: 'Tìm nhiệm vụ, văn bản, tệp' }).click();
        await page.getByRole('textbox', { name: 'Từ cần tìm' }).fill('chuyen doi so');
    } else {
        await page.keyboard.press('/');
        await page.keyboard.type('chuyen doi so');
        await page.keyboard.press('Enter');
    }
    const directives = page.getByRole('region', { name: 'Văn bản chỉ đạo' });
    await directives.getByText(`${found.count} kết quả`, { exact: true }).waitFor();
    await expectGood('what was found');
    expect((await directives.locator('mark').first().innerText()).length > 0, 'what was found is marked');
    await directives.getByRole('link').first().click();
    await page.waitForURL(`**/directives/${found.items[0].id}`);

    // The filter of a list is kept under a name, and opened again from there.
    await page.goto(`/tasks?scope=all&due=late${phone ? '&sort=-due_on' : ''}`);
    await page.locator('.rows tbody tr').first().waitFor();
    const name = `Việc trễ ${phone ? 'trên điện thoại' : 'trên máy'}`;
    await page.getByRole('button', { name: 'Lưu bộ lọc này' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên bộ lọc').fill(name);
    await dialog.getByText('Cả cơ quan').click();
    await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
    const kept = page.getByRole('button', { name, exact: true });
    await kept.waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await page.goto('/tasks?scope=all&state=submitted');
    await kept.click();
    await page.waitForURL(/due=late/);
    await page.locator('.rows tbody tr').first().waitFor();

    // Two tasks are chased at once; each keeps it in its own history.
    const { items } = await get(`/tasks?scope=all&due=late&limit=2${phone ? '&sort=-due_on' : ''}`);
    // By their place: what comes every month stands there several times under one name.
    const rows = page.locator('.rows tbody tr');
    await rows.first().getByText(items[0].content).waitFor();
    for (const place of [0, 1]) await rows.nth(place).getByRole('checkbox').check();
    const bar = page.getByRole('region', { name: 'Nhiệm vụ đã chọn' });
    await bar.getByText('Đã chọn 2').waitFor();
    await expectGood('tasks that are chosen');
    await bar.getByRole('button', { name: 'Đôn đốc' }).click();
    await dialog.getByLabel('Nội dung đôn đốc').fill('Báo cáo kết quả trước 17 giờ hôm nay');
    await expectGood('one act on several tasks');
    await dialog.getByRole('button', { name: 'Gửi đôn đốc' }).click();
    await page.getByText('2 nhiệm vụ đã đôn đốc.').waitFor();
    const { history } = await get(`/tasks/${items[0].id}`);
    expectEqual(history.at(-1).act, 'remind', 'the last of its history');
}

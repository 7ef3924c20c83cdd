import { expect, expectEqual } from '../stage.mjs';

// One of each role.
const PEOPLE =
    'chutich phochutich chanhvanphong truongphong chuyenvien vanthu giamdoc motcua quantri'.split(' ');

export async function home({ page, signInAs, get, expectGood, phone }) {
    for (const person of PEOPLE) {
        await signInAs(person);
        await page.getByText(/^Chào /).waitFor();
        await page.locator('.waiting').waitFor({ state: 'detached' });
        expectEqual(
            await page.getByRole('main').getByRole('alert').count(),
            0,
            `trouble on the first page of ${person}`,
        );
        await expectGood(`first page of ${person}`);
    }

    // Every number of the chair leads to its rows, and the list holds exactly as many.
    await signInAs('chutich');
    const { numbers } = await get('/home');
    expect(numbers.length > 0, 'the chair sees numbers');
    for (const { code, value, link } of numbers.filter((one) => one.link.startsWith('/tasks'))) {
        await page.goto('/');
        await page.locator(`.home_numbers a[href="${link}"]`).first().click();
        await page.getByRole('heading', { name: 'Nhiệm vụ', level: 1 }).waitFor();
        await page.locator('.waiting').waitFor({ state: 'detached' });
        if (value <= 50) expectEqual(await page.locator('.rows tbody tr').count(), value, `rows behind ${code}`);
    }

    // By keyboard: the first stop leads past the menu to the content.
    await page.goto('/');
    await page.getByText(/^Chào /).waitFor();
    await page.keyboard.press('Tab');
    expectEqual(await page.evaluate(() => document.activeElement?.textContent), 'Đến nội dung chính', 'the first stop');
    await page.keyboard.press('Enter');
    expectEqual(await page.evaluate(() => document.activeElement?.id), 'main', 'where it leads');

    await page.getByRole('button', { name: /^Thông báo/ }).click();
    await page.getByRole('heading', { name: 'Thông báo' }).waitFor();
    await expectGood('notices');
    if (phone) {
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Thêm' }).click();
        await page.getByRole('navigation', { name: 'Tất cả các phần' }).waitFor();
        await expectGood('all parts');
    }
}

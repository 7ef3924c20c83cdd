import { expect, expectEqual } from '../stage.mjs';
import { DOUBTFUL, day, planFile } from '../paper.mjs';

/** Opens the task of that ordinal in the review, and waits until its place is shown in the paper. */
async function openTask(page, ordinal) {
    const head = page
        .locator('.read_task_head')
        .filter({ has: page.locator('.read_task_ordinal', { hasText: new RegExp(`^${ordinal}$`) }) });
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
}

export async function directiveIn({ page, phone, signInAs, get, expectGood }) {
    const subject = `Giảm số cuộc họp và báo cáo của xã, bản xem ở ${phone ? 'điện thoại' : 'máy tính'}`;
    await signInAs('chutich', '/directives/new');
    await page.getByRole('heading', { name: 'Nhập văn bản chỉ đạo' }).waitFor();
    await expectGood('dropping a paper');
    const before = (await get('/directives?limit=200')).items.length;

    // A file that is no paper is refused with a reason, and the place to drop stays.
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'trong.txt', mimeType: 'text/plain', buffer: Buffer.from('') });
    await page.getByRole('alert').waitFor();
    await expectGood('a refused file');

    await input.setInputFiles(planFile(phone ? 902 : 901, subject));
    await page.locator('.read_task').first().waitFor();
    expectEqual(await page.locator('.read_task').count(), 5, 'tasks read');
    await expectGood('what was read');

    // Choosing a task shows its place in the paper.
    await openTask(page, DOUBTFUL.two_leads);
    if (phone) await page.getByRole('button', { name: 'Xem trong văn bản' }).click();
    const shown = page.locator('.paper .shown');
    await shown.waitFor();
    expect(
        (await shown.innerText()).includes('hướng dẫn nộp hồ sơ trực tuyến'),
        'the place of the second task is shown',
    );
    expect(
        await shown.evaluate((place) => {
            const at = place.getBoundingClientRect();
            const frame = place.closest('.paper_scroll').getBoundingClientRect();
            return at.top >= frame.top && at.top < frame.bottom;
        }),
        'the place is scrolled into sight',
    );
    await expectGood('the place in the paper');
    if (phone) await page.getByRole('button', { name: 'Nội dung đọc được' }).click();

    // Two leads: one is chosen. Every unit: split.
    expect(
        (await page.getByRole('button', { name: 'Ban hành và giao việc' }).count()) === 0,
        'not to be issued with two leads',
    );
    await page
        .locator('.read_task.chosen')
        .getByRole('button', { name: 'Phòng Văn hóa - Xã hội', exact: true })
        .click();
    await openTask(page, DOUBTFUL.all_units);
    await page.getByRole('button', { name: 'Tách theo đơn vị' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expectGood('splitting by unit');
    const units = await dialog.getByRole('checkbox', { checked: true }).count();
    expect(units > 1, 'units to split by');
    await dialog.getByRole('button', { name: /^Tách thành/ }).click();
    await dialog.waitFor({ state: 'detached' });
    expectEqual(await page.locator('.read_task').count(), 4 + units, 'tasks after the split');

    // Everything can be corrected: the product of the last task.
    await openTask(page, '5');
    await page.getByLabel('Sản phẩm').filter({ visible: true }).fill('Sổ theo dõi');

    // Nothing is stored before it is issued; a look elsewhere loses nothing.
    expectEqual((await get('/directives?limit=200')).items.length, before, 'directives before issuing');
    await page.getByRole('link', { name: 'Trang đầu' }).filter({ visible: true }).click();
    await page.getByText(/^Chào /).waitFor();
    await page.goBack();
    await page.locator('.read_task').first().waitFor();

    await page.getByRole('button', { name: 'Ban hành và giao việc' }).click();
    await dialog.waitFor();
    await expectGood('before issuing');
    await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await page.waitForURL(/\/directives\/[0-9a-f-]{36}$/);
    await page.locator('.directive_task').first().waitFor();
    expectEqual(await page.locator('.directive_task').count(), 4 + units, 'tasks of the directive');
    await expectGood('a directive');

    const { items } = await get('/directives?limit=200');
    expectEqual(items.length, before + 1, 'directives after issuing');
    const issued = items.find((one) => one.subject === subject);
    expect(issued, 'the directive is in the register');
    const { tasks } = await get(`/directives/${issued.id}`);
    expectEqual(tasks.find(({ ordinal }) => ordinal === '1').due_on, day(10).iso, 'due on the day before "trước"');
    expectEqual(tasks.find(({ ordinal }) => ordinal === '5').product, 'Sổ theo dõi', 'the corrected product');

    await page.goto('/directives');
    await page.locator('.rows tbody tr').first().waitFor();
    await page.getByLabel('Tìm số, ký hiệu, trích yếu').fill(subject.slice(0, 30));
    await page.waitForURL(/q=/);
    await page.getByRole('link', { name: subject }).first().waitFor();
    await expectGood('the register of directives');
}

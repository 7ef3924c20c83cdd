import { expect, expectEqual } from '../stage.mjs';
import { planFile } from '../paper.mjs';

/** Writes into the dialog of a step and sends it. */
async function step(page, name, label, text, expectGood) {
    await page.getByRole('button', { name, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await dialog.getByLabel(label).fill(text);
    await expectGood(`the dialog: ${name}`);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
}

export async function assigning({ page, phone, signInAs, get, expectGood }) {
    const subject = `Rà soát báo cáo định kỳ, bản trình ở ${phone ? 'điện thoại' : 'máy tính'}`;

    // The clerk registers the paper as it was read; no unit is told.
    await signInAs('vanthu', '/directives/new');
    await page.locator('input[type=file]').setInputFiles(planFile(phone ? 912 : 911, subject));
    await page.locator('.read_task').first().waitFor();
    const issues = await page.getByRole('button', { name: 'Ban hành và giao việc' }).count();
    expectEqual(issues, 0, 'the clerk issues nothing');
    await step(page, 'Đăng ký, chờ đề xuất', 'Ghi chú (không bắt buộc)', 'Đến hôm nay', expectGood);
    await page.waitForURL(/\/directives\/[0-9a-f-]{36}$/);
    const path = new URL(page.url()).pathname;
    await page.getByText('Chờ đề xuất').first().waitFor();
    await expectGood('a registered directive');
    expectEqual((await get(path)).tasks.length, 0, 'tasks before the instruction');

    // The office head finds it on the first page, chooses one lead and proposes.
    await signInAs('chanhvanphong', '/');
    await page.getByRole('link', { name: subject }).click();
    await page.getByRole('button', { name: 'Đề xuất giao việc' }).click();
    await page.locator('.read_task').first().waitFor();
    await expectGood('proposing');
    await step(page, 'Trình lãnh đạo', 'Ý kiến đề xuất', 'Văn phòng làm đầu mối, các phòng phối hợp.', expectGood);
    await page.waitForURL(/\/directives\/[0-9a-f-]{36}$/);
    await page.getByText('Chờ bút phê').first().waitFor();

    // The chair mends what is left and writes the instruction: now the tasks are given out.
    await signInAs('chutich', path);
    await page.getByRole('button', { name: 'Bút phê, giao việc' }).click();
    await page.locator('.read_task').first().waitFor();
    const open = async (ordinal) => {
        const head = page
            .locator('.read_task_head')
            .filter({ has: page.locator('.read_task_ordinal', { hasText: new RegExp(`^${ordinal}$`) }) });
        if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    };
    for (const ordinal of ['2', '3']) {
        await open(ordinal);
        await page.locator('.read_task.chosen').getByRole('combobox', { name: 'Đơn vị chủ trì' }).click();
        await page.keyboard.type('Văn phòng');
        await page.keyboard.press('Enter');
    }
    await open('5');
    await page.locator('.read_task.chosen').getByLabel('Sản phẩm').fill('Sổ theo dõi');
    await expectGood('instructing');
    await step(page, 'Bút phê, giao việc', 'Ý kiến chỉ đạo (bút phê)', 'Đồng ý như đề xuất.', expectGood);
    await page.waitForURL(/\/directives\/[0-9a-f-]{36}$/);
    await page.getByText('Đồng ý như đề xuất.').waitFor();
    await page.locator('.directive_task').first().waitFor();
    await expectGood('an instructed directive');
    const directive = await get(path);
    expectEqual(directive.state, 'issued', 'state at the end');
    expectEqual(directive.tasks.length, 5, 'tasks given out');
    expect(
        directive.instructions.map(({ kind }) => kind).join() === 'registration,proposal,instruction',
        'who wrote what stands on the page',
    );
}

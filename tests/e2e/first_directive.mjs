// The pictures of docs/how_to/first_directive.vi.md: one directive from the clerk's desk to the official who does it.
import { planFile } from './paper.mjs';
import { act, choose } from './task_acts.mjs';

const SUBJECT = 'Đơn giản hóa chế độ báo cáo của các phòng, đơn vị';

/** Opens the dialog of a step of the directive, writes into it, shows it and sends it. */
async function step(page, shown, name, label, text) {
    await page.getByRole('button', { name, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(label).fill(text);
    if (shown) await shown();
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.waitForURL(/\/directives\/[0-9a-f-]{36}$/);
}

async function mend(page, ordinal, fill) {
    const head = page
        .locator('.read_task_head')
        .filter({ has: page.locator('.read_task_ordinal', { hasText: new RegExp(`^${ordinal}$`) }) });
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    await fill(page.locator('.read_task.chosen'));
}

/** `shot(name)` keeps what the page shows now. */
export async function firstDirective({ page, signInAs, get }, shot) {
    await signInAs('vanthu', '/directives/new');
    await page.locator('input[type=file]').setInputFiles(planFile(52, SUBJECT));
    await page.locator('.read_task').first().waitFor();
    await shot('register');
    await step(page, null, 'Đăng ký, chờ đề xuất', 'Ghi chú (không bắt buộc)', 'Trình Chánh Văn phòng');
    const path = new URL(page.url()).pathname;

    await signInAs('chanhvanphong', path);
    await page.getByRole('button', { name: 'Đề xuất giao việc' }).click();
    await page.locator('.read_task').first().waitFor();
    const lead = (unit) => async (task) => {
        await task.getByRole('combobox', { name: 'Đơn vị chủ trì' }).click();
        await page.keyboard.type(unit);
        await page.keyboard.press('Enter');
    };
    await mend(page, '2', lead('Phòng Văn hóa'));
    await mend(page, '5', (task) => task.getByLabel('Sản phẩm').fill('Sổ theo dõi'));
    await mend(page, '3', async (task) => {
        await task.getByRole('button', { name: 'Tách theo đơn vị' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText('Một đơn vị chủ trì').click();
        await choose(page, dialog, 'Đơn vị chủ trì, làm đầu mối', 'Phòng Văn hóa');
        await shot('share');
        await dialog.getByRole('button', { name: /^Giao/ }).click();
        await dialog.waitFor({ state: 'detached' });
    });
    const proposal = 'Phòng Văn hóa - Xã hội làm đầu mối, các phòng phối hợp.';
    await step(page, null, 'Trình lãnh đạo', 'Ý kiến đề xuất', proposal);

    await signInAs('chutich', path);
    await page.getByRole('button', { name: 'Bút phê, giao việc' }).click();
    await page.locator('.read_task').first().waitFor();
    const words = 'Đồng ý như đề xuất. Báo cáo tôi kết quả.';
    await step(page, () => shot('instruct'), 'Bút phê, giao việc', 'Ý kiến chỉ đạo (bút phê)', words);
    await page.locator('.directive_task').first().waitFor();
    await shot('given');

    const { tasks } = await get(path);
    const shared = tasks.find(({ ordinal }) => ordinal === '3');
    await signInAs('truongphong', `/tasks/${shared.id}`);
    await act(page, 'Giao người thực hiện', (dialog) => choose(page, dialog, /^Người thực hiện/, 'Đăng'), 'Giao việc');
    for (const words of ['Lấy số liệu của các phòng', 'Lập bảng rà soát']) {
        await page.getByRole('button', { name: 'Thêm bước' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Làm gì').fill(words);
        await dialog.getByRole('button', { name: 'Thêm bước' }).click();
        await dialog.waitFor({ state: 'detached' });
    }
    await page.reload();
    await page.locator('.task_steps li').first().waitFor();
    await shot('task', true);
}

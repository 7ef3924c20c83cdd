import { expect, expectEqual } from '../stage.mjs';
import { plan } from '../paper.mjs';

const WORDING = 'Nhóm hỗ trợ người dân';

async function choose(page, within, label, name) {
    await within.getByRole('combobox', { name: label }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: name }).filter({ visible: true }).first().click();
}

/** What a drafter should mend; a body that nobody knows is named once, and the name corrected and forgotten. */
export async function paperChecked({ page, signInAs, get, expectGood }) {
    await signInAs('vanthu', '/directives/new');
    const text = plan(950, 'Thử cách gọi tên đơn vị').replace('| Văn phòng HĐND và UBND |  |', `| ${WORDING} |  |`);
    await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'ke-hoach-950.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
    await page.locator('.read_task').first().waitFor();
    const findings = page.getByRole('region', { name: 'Soát văn bản' });
    await findings.getByText(/chỗ cần xem lại/).click();
    await findings.getByText('có nhiều đơn vị chủ trì', { exact: false }).first().waitFor();
    await findings.getByText('Kết luận 226-KL/TW', { exact: false }).first().waitFor();
    await expectGood('what should be mended');

    const task = page.locator('.read_task').filter({ hasText: 'Theo dõi việc chấp hành giờ làm việc' });
    await task.locator('.read_task_head').click();
    await choose(page, task, 'Đơn vị chủ trì', 'Phòng Văn hóa - Xã hội');
    await task.getByRole('button', { name: 'Ghi nhớ cho các văn bản sau' }).click();
    await page.getByText(`Đã ghi nhớ: “${WORDING}”`, { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Bỏ, chọn tệp khác' }).click();

    await page.goto('/unit_names');
    const row = page.locator('.rows tbody tr').filter({ hasText: WORDING });
    await row.waitFor();
    expect((await row.innerText()).includes('Phòng Văn hóa - Xã hội'), 'the unit that was said');
    await expectGood('names that are remembered');
    const dialog = page.getByRole('dialog');
    await row.getByRole('button', { name: /^Sửa/ }).click();
    await dialog.waitFor();
    await choose(page, dialog, 'Đơn vị', 'Văn phòng HĐND và UBND');
    await dialog.getByRole('button', { name: 'Ghi nhớ', exact: true }).click();
    await row.getByText('Văn phòng HĐND và UBND').waitFor();
    await row.getByRole('button', { name: /^Quên/ }).click();
    await dialog.getByRole('button', { name: 'Quên', exact: true }).click();
    await row.waitFor({ state: 'detached' });
    expectEqual((await get('/unit_names')).items.filter(({ name }) => name === WORDING).length, 0, 'names left');
}

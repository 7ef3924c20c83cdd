import { expect, expectEqual } from '../stage.mjs';
import { act, choose, giveTask } from '../task_acts.mjs';

/** Presses a button of a part, fills its dialog and waits until it is done. */
async function actOnPart(page, unit, name, fill, ok) {
    const row = page.getByRole('row').filter({ hasText: unit });
    await row.getByRole('button', { name, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await fill(dialog);
    await dialog.getByRole('button', { name: ok, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
}

/** A task for all units: a part each, steps, a mention, and words that survive a lost connection. */
export async function workingTogether({ page, phone, signInAs, get, expectGood }) {
    const content = `Báo cáo số cuộc họp của các phòng, bản ${phone ? 'điện thoại' : 'máy tính'}`;
    await signInAs('chanhvanphong', '/tasks/new');
    await page.getByRole('button', { name: 'Tất cả các phòng, đơn vị' }).click();
    await choose(page, page, 'Lãnh đạo chịu trách nhiệm', 'Hằng');
    await choose(page, page, 'Người duyệt kết quả', 'Vinh');
    const path = await giveTask(page, {
        content,
        unit: 'Phòng Văn hóa',
        product: 'Báo cáo',
        due: '30/12/2026',
    });
    const given = await get(path);
    expect(given.parts.length >= 3, 'every other unit has a part');
    expect(
        given.parts.every(({ unit_id }) => unit_id !== given.lead_unit_id),
        'the lead has no part',
    );

    // The head gives it to one official, says what a unit owes, splits it, and calls a leader.
    await signInAs('truongphong', path);
    await act(page, 'Giao người thực hiện', (dialog) => choose(page, dialog, 'Người thực hiện', 'Đăng'), 'Giao việc');
    await actOnPart(
        page,
        'Phòng Kinh tế',
        'Ghi phần việc',
        (dialog) => dialog.getByLabel('Đơn vị này làm gì').fill('Gửi số cuộc họp quý IV'),
        'Lưu',
    );
    await page.getByRole('button', { name: 'Thêm bước' }).click();
    await page.getByRole('dialog').getByLabel('Làm gì').fill('Thu thập số liệu');
    await expectGood('the dialog of a step');
    await page.getByRole('dialog').getByRole('button', { name: 'Thêm bước' }).click();
    await page.getByRole('checkbox', { name: 'Thu thập số liệu' }).click();
    await page.getByText('1/1 xong').waitFor();
    const comment = page.getByRole('textbox', { name: 'Viết trao đổi' });
    await comment.click();
    await page.keyboard.type('Xin ý kiến @Phạm');
    await page.getByText('Phạm Quang Vinh, Chủ tịch').click();
    await page.keyboard.type('về biểu mẫu');

    // The connection is lost: what was typed stays, also after the page is loaded anew, and goes out once.
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByText('Nội dung được giữ trong trình duyệt này').waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByRole('heading', { name: 'Phần việc của đơn vị phối hợp' }).waitFor();
    expect((await comment.inputValue()).includes('về biểu mẫu'), 'the words are still there');
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.locator('.comments li').first().waitFor();
    await expectGood('a task with parts, steps and comments');
    const now = await get(path);
    expectEqual(now.comments.length, 1, 'comments');
    expectEqual(now.comments[0].mention_ids.length, 1, 'who is called');
    expectEqual(now.parts.filter(({ content: said }) => said).length, 1, 'parts that are told');
    expectEqual(now.progress_by_steps, 100, 'steps done');
}

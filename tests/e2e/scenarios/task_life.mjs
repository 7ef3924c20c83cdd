import { expect, expectEqual } from '../stage.mjs';
import { day } from '../paper.mjs';
import { act, choose, giveTask } from '../task_acts.mjs';

const stateOf = (page) => page.locator('.page_note .tag').innerText();

export async function taskLife({ page, phone, signInAs, get, expectGood }) {
    const content = `Lập bảng theo dõi báo cáo của phòng, bản ${phone ? 'điện thoại' : 'máy tính'}`;

    // The chair gives a task that comes from no directive; what is missing is shown at its field.
    await signInAs('chutich', '/tasks/new');
    await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await page.getByText('Hãy ghi rõ việc phải làm.').waitFor();
    await expectGood('a new task with faults');
    const path = await giveTask(page, { content, unit: 'Phòng Văn hóa', product: 'Bảng theo dõi', due: day(2).shown });
    await page.getByText(content).first().waitFor();
    const task = () => get(path);
    expect((await task()).soon, 'due in two days is soon');
    await page.getByText('còn 2 ngày').waitFor();
    await expectGood('a task');

    // The head of the unit assigns a person.
    await signInAs('truongphong', path);
    const specialist = (await get('/officials')).items.find(({ user_name }) => user_name === 'chuyenvien');
    await act(
        page,
        'Giao người thực hiện',
        async (dialog) => {
            await expectGood('assigning');
            await choose(page, dialog, /^Người thực hiện/, specialist.name);
        },
        'Giao việc',
    );
    expectEqual((await task()).official_name, specialist.name, 'the person assigned');

    // The specialist is told, accepts, reports and submits with a file.
    await signInAs('chuyenvien', path);
    const notices = await get('/notices');
    expect(
        notices.items.some(({ link }) => link.startsWith(path)),
        'the specialist is told',
    );
    await page.getByRole('button', { name: 'Nhận việc' }).click();
    await page.getByText('Đã nhận việc.').waitFor();
    await act(
        page,
        'Báo tiến độ',
        async (dialog) => {
            await dialog.getByLabel('Đã làm được khoảng').fill('40');
            await dialog.getByLabel('Đã làm gì, còn vướng gì').fill('Đã có danh sách báo cáo.');
        },
        'Ghi tiến độ',
    );
    expectEqual((await task()).progress, 40, 'progress');
    await act(page, 'Nộp kết quả', async (dialog) => {
        await dialog.getByLabel('Sản phẩm, kết quả đã làm').fill('Bảng theo dõi đã lập xong');
        await dialog
            .locator('input[type=file]')
            .setInputFiles({ name: 'bang.txt', mimeType: 'text/plain', buffer: Buffer.from('Bảng theo dõi') });
        await dialog.getByText('bang.txt 16 byte').waitFor();
        await expectGood('submitting');
    });
    expectEqual(await stateOf(page), 'Chờ duyệt', 'state after submitting');
    await expectGood('a submitted task');

    // The chair returns it with a reason, then approves what comes again.
    await signInAs('chutich', path);
    await act(page, 'Yêu cầu làm lại', (dialog) =>
        dialog.getByLabel('Cần sửa, bổ sung những gì').fill('Thêm cột thời hạn.'),
    );
    await signInAs('chuyenvien', path);
    await page.getByText('Thêm cột thời hạn.').waitFor();
    await act(page, 'Nộp kết quả', (dialog) =>
        dialog.getByLabel('Sản phẩm, kết quả đã làm').fill('Đã thêm cột thời hạn'),
    );

    // Somebody else was first: the old page is told so, and loads the newest.
    await signInAs('chutich', path);
    await page.getByRole('button', { name: 'Duyệt', exact: true }).waitFor();
    const stale = await page.context().newPage();
    await stale.goto(path);
    await act(stale, 'Duyệt', async () => {});
    await stale.close();
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click();
    await expectGood('second to save');
    await page.getByRole('button', { name: 'Tải lại nội dung mới nhất' }).click();
    await page.getByText('Đã duyệt', { exact: true }).first().waitFor();
    expectEqual((await task()).state, 'approved', 'state at the end');
    await expectGood('an approved task');
}

import { expectEqual } from '../stage.mjs';
import { day } from '../paper.mjs';
import { act, choose, giveTask } from '../task_acts.mjs';

/** What else may happen to a task: sent back, corrected, reminded of, extended, cancelled. */
export async function taskTurns({ page, phone, signInAs, get, expectGood }) {
    const content = `Rà soát biển hiệu của phòng, bản ${phone ? 'điện thoại' : 'máy tính'}`;
    await signInAs('chutich', '/tasks/new');
    const path = await giveTask(page, { content, unit: 'Phòng Văn hóa', product: 'Danh sách', due: day(5).shown });
    const task = () => get(path);

    const assign = async () => {
        await signInAs('truongphong', path);
        await act(
            page,
            'Giao người thực hiện',
            (dialog) => choose(page, dialog, /^Người thực hiện/, 'Nguyễn Hải Đăng'),
            'Giao việc',
        );
    };
    await assign();
    await signInAs('chuyenvien', path);
    await act(page, 'Trả lại', (dialog) => dialog.getByLabel('Lý do trả lại').fill('Nội dung chưa rõ địa bàn.'));
    await page.getByText('Nội dung chưa rõ địa bàn.').waitFor();

    await signInAs('chutich', path);
    await act(
        page,
        'Sửa nhiệm vụ',
        async (dialog) => {
            await expectGood('correcting a task');
            await dialog.getByLabel('Nội dung công việc').fill(`${content}, trên tuyến đường chính`);
        },
        'Lưu',
    );
    expectEqual((await task()).content, `${content}, trên tuyến đường chính`, 'the corrected content');
    await act(
        page,
        'Đôn đốc',
        (dialog) => dialog.getByLabel('Nội dung đôn đốc').fill('Làm sớm trong tuần.'),
        'Gửi đôn đốc',
    );
    await page.getByText('Làm sớm trong tuần.').waitFor();

    await assign();
    await signInAs('chuyenvien', path);
    await page.getByRole('button', { name: 'Nhận việc' }).click();
    await page.getByText('Đã nhận việc.').waitFor();
    await act(
        page,
        'Xin gia hạn',
        async (dialog) => {
            await dialog.getByLabel('Xin gia hạn đến ngày').fill(day(9).shown);
            await page.keyboard.press('Tab');
            await dialog.getByLabel('Lý do').fill('Chờ danh sách của các thôn.');
            await expectGood('asking for more time');
        },
        'Gửi đề nghị',
    );
    await page.getByRole('heading', { name: 'Đang xin gia hạn' }).waitFor();

    await signInAs('chutich', path);
    await act(
        page,
        'Quyết định gia hạn',
        async (dialog) => {
            await dialog.getByText('Đồng ý gia hạn').click();
            await expectGood('deciding on more time');
        },
        'Ghi quyết định',
    );
    expectEqual((await task()).due_on, day(9).iso, 'the extended day');
    expectEqual((await task()).first_due_on, day(5).iso, 'the first day');
    await page.getByText(`Hạn ban đầu: ${day(5).shown}`).waitFor();

    await act(page, 'Hủy nhiệm vụ', (dialog) => dialog.getByLabel('Lý do hủy').fill('Đã gộp vào nhiệm vụ khác.'));
    expectEqual((await task()).state, 'cancelled', 'state at the end');
    await expectGood('a cancelled task');
}

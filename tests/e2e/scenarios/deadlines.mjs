import { expect, expectEqual } from '../stage.mjs';

/** The working calendar, how the office works, why a task is due on its day, the calendar for a phone. */
export async function deadlines({ page, phone, signInAs, get, expectGood }) {
    await signInAs('chanhvanphong', '/working_calendar');
    await page.getByText('Quốc khánh').first().waitFor();
    await expectGood('the working calendar');
    const { year, day } = await freeDay(get, phone);
    await page.getByRole('button', { name: 'Thêm ngày của cơ quan' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ghi vào lịch' }).click();
    await dialog.getByText('Hãy chọn ngày.').waitFor();
    await expectGood('a day without a day');
    await dialog.getByLabel('Ngày', { exact: true }).fill(day.split('-').reverse().join('/'));
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Lý do').fill('Ngày hội của xã');
    await dialog.getByLabel('Theo văn bản').fill('Thông báo 12/TB-UBND');
    await dialog.getByRole('button', { name: 'Ghi vào lịch' }).click();
    await page.getByText('Không nhiệm vụ hay hồ sơ nào phải dời hạn').waitFor();
    const own = (await get(`/working_calendar?year=${year}`)).items.find((one) => one.day === day);
    expectEqual(own?.own, true, 'the office has its own day');

    await page.goto('/settings');
    const days = page.getByLabel('Nhắc người làm trước hạn bao nhiêu ngày làm việc');
    await days.waitFor();
    await expectGood('how the office works');
    await days.fill(phone ? '4' : '5');
    await page.keyboard.press('Enter');
    await page.getByText(/^Đã lưu: Nhắc người làm/).waitFor();

    const late = (await get('/tasks?due=late&limit=1')).items[0];
    await page.goto(`/tasks/${late.id}`);
    await page.getByRole('button', { name: 'Vì sao là ngày này?' }).click();
    await page.getByText('Hạn đang tính: hết ngày', { exact: false }).waitFor();
    await expectGood('why the task is due on that day');

    await page.getByRole('button', { name: /Tài khoản/ }).click();
    await page.getByRole('button', { name: 'Lịch trên điện thoại' }).click();
    await dialog.getByRole('button', { name: phone ? 'Đổi địa chỉ mới' : 'Tạo địa chỉ' }).click();
    const address = await dialog.getByLabel('Địa chỉ lịch riêng').inputValue();
    await expectGood('the calendar for a phone');
    const calendar = await page.request.get(new URL(address).pathname + new URL(address).search);
    expect((await calendar.text()).startsWith('BEGIN:VCALENDAR\r\n'), 'the address gives a calendar');
}

/** A Thursday of the next year that is worked; each width takes its own. */
async function freeDay(get, phone) {
    const { today } = await get('/session');
    const year = Number(today.slice(0, 4)) + 1;
    const first = new Date(Date.UTC(year, 5, phone ? 15 : 1));
    const thursday = new Date(first.getTime() + ((11 - first.getUTCDay()) % 7) * 86_400_000);
    return { year, day: thursday.toISOString().slice(0, 10) };
}

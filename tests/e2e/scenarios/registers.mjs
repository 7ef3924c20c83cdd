import { expect, expectEqual } from '../stage.mjs';

/** Documents, units and officials, the audit. */
export async function registers({ page, phone, signInAs, get, expectGood }) {
    const where = phone ? 'điện thoại' : 'máy tính';
    await signInAs('vanthu', '/documents?direction=outgoing');
    await page.locator('.rows tbody tr').first().waitFor();
    await expectGood('the register of outgoing papers');
    await page.getByRole('button', { name: 'Lấy số văn bản đi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Lưu và cấp số' }).click();
    await dialog.getByText('Hãy ghi trích yếu.').waitFor();
    await expectGood('a paper without a subject');
    await dialog.getByLabel('Tên loại').click();
    await page.keyboard.type('Thông báo');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Trích yếu nội dung').fill(`Lịch tiếp công dân, ghi ở ${where}`);
    await dialog.getByRole('button', { name: 'Lưu và cấp số' }).click();
    await page.getByText('Đã cấp số văn bản đi').waitFor();
    const number = await page.locator('.number_given b').innerText();
    expect(/^\d{2,}\/TB-UBND$/.test(number), `a number of its kind: ${number}`);
    await expectGood('the number that was given');
    await page.getByRole('button', { name: 'Xong' }).click();
    expectEqual((await get('/documents?direction=outgoing')).items[0].code, number, 'the last number in the register');

    await signInAs('quantri', '/agency');
    await page.locator('.rows tbody tr').first().waitFor();
    await expectGood('officials');
    // Each width sets a year's numbers of its own: once set they are shown.
    const first = phone ? 512 : 412;
    await page.getByRole('button', { name: 'Số văn bản bắt đầu' }).click();
    await dialog.getByLabel('Năm').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Sổ', { exact: true }).click();
    await page.keyboard.type('Văn bản đến');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Số của văn bản đầu tiên').fill(`${first}`);
    await expectGood('the number of the first paper');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã đặt số bắt đầu của sổ.').waitFor();
    const { year } = await get('/document_series');
    expectEqual((await get(`/document_series?year=${year + 1}`)).books[0].next, first, 'the number that comes next');
    await page.getByRole('button', { name: 'Thêm cán bộ' }).click();
    await dialog.getByLabel('Họ và tên').fill(`Trần Thị Thu ${phone ? 'Hai' : 'Một'}`);
    await dialog.getByLabel('Chức vụ').fill('Chuyên viên');
    await dialog.getByLabel('Đơn vị').click();
    await page.keyboard.type('Phòng Kinh tế');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Tên đăng nhập').fill('chutich');
    await dialog.getByLabel('Mật khẩu').first().fill('ngan');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText('Mật khẩu phải có ít nhất 10 ký tự.').waitFor();
    await expectGood('what the server refused');
    await dialog.getByLabel('Mật khẩu').first().fill('một mật khẩu đủ dài');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText('Tên đăng nhập này đã có người dùng', { exact: false }).waitFor();
    await dialog.getByLabel('Tên đăng nhập').fill(phone ? 'thu.hai' : 'thu.mot');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText(/^Đã thêm Trần Thị Thu/).waitFor();
    await page.getByRole('button', { name: 'Đơn vị', exact: true }).click();
    await page.getByRole('button', { name: 'Phòng Kinh tế', exact: true }).waitFor();
    await expectGood('units');

    await page.goto('/audit');
    await page.getByText('Thêm cán bộ').first().waitFor();
    await expectGood('the audit');
}

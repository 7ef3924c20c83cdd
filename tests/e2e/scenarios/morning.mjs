import { expect } from '../stage.mjs';

/** What one has to see to this morning, in the page; the mail server is named, tried out, and what was sent is told. */
export async function morning({ page, phone, signInAs, get, expectGood }) {
    await signInAs('truongphong', '/digest');
    await page.getByRole('heading', { name: 'Việc sáng nay' }).waitFor();
    await page.getByText('Cơ quan chưa bật gửi thư', { exact: false }).waitFor();
    await expectGood('what is to be seen to this morning');
    await page.getByLabel('Nhận qua thư điện tử').click();
    await page.getByText(phone ? 'Sẽ nhận qua thư.' : 'Sẽ không nhận qua thư nữa.').waitFor();
    expect((await get('/digest')).mail.wanted === phone, 'the wish is kept');

    await signInAs('quantri', '/settings');
    const keep = async (name, value) => {
        await page.getByLabel(name).fill(value);
        await page.keyboard.press('Enter');
        await page.getByText(`Đã lưu: ${name}.`).first().waitFor();
    };
    await keep('Máy chủ gửi thư (SMTP)', '127.0.0.1');
    await keep('Cổng', phone ? '1' : '2');
    await keep('Địa chỉ người gửi', phone ? 'vanphong@vinhkhe.invalid' : 'vanthu@vinhkhe.invalid');
    await keep('Mật khẩu máy chủ thư', 'không ai biết');
    await page.getByPlaceholder('Đã lưu. Gõ để thay').waitFor();
    await page.getByRole('button', { name: 'Gửi thư thử cho tôi' }).click();
    await page.getByText('Không kết nối được tới máy chủ thư 127.0.0.1', { exact: false }).waitFor();
    await expectGood('the mail server cannot be reached');
    await page.getByRole('link', { name: 'Xem thư đã gửi' }).click();
    await page.getByRole('heading', { name: 'Thư đã gửi' }).waitFor();
    await page.getByText('quantri@vinhkhe.invalid').first().waitFor();
    await expectGood('what was sent by mail');
    await page.goto('/settings');
    await keep('Máy chủ gửi thư (SMTP)', '');
}

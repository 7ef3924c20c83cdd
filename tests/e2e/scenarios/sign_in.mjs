import { expect, expectEqual } from '../stage.mjs';

export async function signIn({ page, signInAs, expectGood }) {
    await page.goto('/tasks?due=late');
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await expectGood('sign-in');

    await page.getByLabel('Tên đăng nhập').fill('khong.co');
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('sai mật khẩu');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await expectGood('sign-in refused');

    // Signing in leads to where one wanted to go.
    await page.getByRole('button', { name: /^Chủ tịch/ }).click();
    await page.getByRole('heading', { name: 'Nhiệm vụ', level: 1 }).waitFor();
    expectEqual(new URL(page.url()).search, '?due=late', 'the filters that were asked for');

    await page.getByRole('button', { name: /Tài khoản/ }).click();
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByLabel('Mật khẩu đang dùng').fill('không phải mật khẩu này');
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill('một mật khẩu đủ dài');
    await page.getByLabel('Nhập lại mật khẩu mới').fill('một mật khẩu khác');
    await page.getByRole('dialog').getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByText('Hai lần nhập mật khẩu mới chưa giống nhau.').waitFor();
    await page.getByLabel('Nhập lại mật khẩu mới').fill('một mật khẩu đủ dài');
    await page.getByRole('dialog').getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByText('Mật khẩu hiện tại không đúng.').waitFor();
    await expectGood('password refused');
    await page.locator('.ant-modal-footer').getByRole('button', { name: 'Đóng' }).click();

    // A session that ends in the middle of work leads to signing in and back.
    await page.context().clearCookies();
    await page.getByLabel('Tìm trong nội dung nhiệm vụ').fill('báo cáo');
    await page.waitForURL(/sign_in\?next=.*due%3Dlate/);
    await page.getByRole('button', { name: /^Chủ tịch/ }).click();
    await page.waitForURL(/\/tasks\?.*due=late/);

    await page.getByRole('button', { name: /Tài khoản/ }).click();
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    const answer = await page.request.get('/api/session');
    expect(answer.status() === 401, 'the session is over');
    await signInAs('vanthu');
}

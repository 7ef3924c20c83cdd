import { expect, expectEqual } from '../stage.mjs';

const PROBLEM = 'Đèn đường đầu ngõ không sáng';

/** A citizen without an account: looks a dossier up, reads what a procedure takes, writes, reads the answer, says what
 *  they think of a result. */
export async function citizen({ page, phone, signInAs, get, expectGood }) {
    await page.goto('/nguoi-dan');
    await page.getByRole('main').getByRole('link', { name: 'Tra cứu hồ sơ' }).click();
    await page.getByLabel('Mã hồ sơ').fill('H24.999-000000-0000');
    await page.getByLabel('4 số cuối').fill('1234');
    await page.getByRole('button', { name: 'Xem hồ sơ' }).click();
    await page.getByRole('alert').getByText('Không tìm thấy').waitFor();
    await expectGood('a look-up that finds nothing');

    await page.getByRole('navigation').getByRole('link', { name: 'Thủ tục' }).click();
    await page.getByLabel('Ông/bà cần làm giấy tờ gì?').fill('khai sinh');
    await page.getByText('1 thủ tục', { exact: true }).waitFor();
    await expectGood('procedures found');
    await page.locator('.cards a').first().click();
    await page.getByText('Thực tế 12 tháng qua', { exact: false }).waitFor();
    await expectGood('one procedure');

    const written = `${PROBLEM} (${phone ? 'hẹp' : 'rộng'})`;
    await page.getByRole('navigation').getByRole('link', { name: 'Phản ánh' }).click();
    await page.getByLabel('Nội dung').fill(written);
    await page.getByLabel('Số điện thoại').fill('0900 000 456');
    await expectGood('feedback');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByRole('heading', { name: 'Đã gửi. Cảm ơn ông/bà.' }).waitFor();
    const code = await page.locator('.big').first().innerText();
    expectEqual(await page.locator('.big').last().innerText(), '0456', 'the digits are those of the phone');
    await expectGood('feedback sent');

    await signInAs('chanhvanphong', '/feedback');
    await page.getByRole('link', { name: written }).click();
    await page.getByText('0900 000 456').waitFor();
    await expectGood('feedback inside');
    await page.getByRole('button', { name: 'Trả lời' }).click();
    await page.getByRole('dialog').getByLabel('Câu trả lời').fill('Đã thay bóng đèn.');
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi câu trả lời' }).click();
    await page.getByRole('heading', { name: 'Câu trả lời' }).waitFor();
    const { items } = await get('/dossiers?state=10&limit=50');
    const path = await page.evaluate(async (ids) => {
        const { csrf_token } = await (await fetch('/api/session')).json();
        for (const id of ids) {
            const answer = await fetch(`/api/dossiers/${id}/rating_link`, {
                method: 'POST',
                headers: { 'X-CSRF-Token': csrf_token },
            });
            if (answer.ok) return (await answer.json()).path;
        }
        return undefined;
    }, items.map(({ id }) => id));

    await page.context().clearCookies();
    await page.goto(`/gop-y/tra-loi?ma=${code}`);
    await page.getByLabel('4 số cuối').fill('0456');
    await page.getByRole('button', { name: 'Xem câu trả lời' }).click();
    await page.getByText('Đã thay bóng đèn.').waitFor();
    await page.getByRole('button', { name: 'Chưa hài lòng' }).click();
    await page.getByRole('button', { name: 'Đề nghị trả lời lại' }).waitFor();
    await expectGood('the answer');

    expect(path, 'a result that nobody has rated');
    await page.goto(path);
    await page.getByRole('button', { name: 'Hài lòng', exact: true }).waitFor();
    await expectGood('rating');
    await page.getByRole('button', { name: 'Hài lòng', exact: true }).click();
    await page.getByLabel('Ông/bà muốn nói thêm điều gì?').fill('Nhanh.');
    await page.getByRole('button', { name: 'Gửi góp ý' }).click();
    await page.getByText('Lời góp ý đã được ghi lại.').waitFor();
    await expectGood('rated');

    await signInAs('giamdoc', '/ratings');
    await page.getByText('Tỷ lệ người dân đánh giá').waitFor();
    await page.getByText('Nhanh.').first().waitFor();
    await expectGood('what citizens say');
}

import { expect, expectEqual } from '../stage.mjs';

/** Targets of a paper go into the programme by a person's word; numbers lead to rows, or are entered by hand. */
export async function programme({ page, phone, signInAs, expectGood }) {
    await signInAs('chanhvanphong', '/directives?q=l%C3%A0m%20s%E1%BA%A1ch%20d%E1%BB%AF%20li%E1%BB%87u');
    await page.locator('.rows tbody tr a').first().click();
    await page.getByRole('link', { name: 'Đưa vào chương trình' }).click();
    const online = page.locator('.offer_line').filter({ hasText: 'Hồ sơ nộp trực tuyến đạt từ 97%' });
    const electronic = page.locator('.offer_line').filter({ hasText: 'kết quả điện tử đạt ít nhất 90%' });
    await online.waitFor();
    await expectGood('what a paper offers');

    // What is sure is marked already; on the desk it is left for the phone, which also takes the stricter one.
    await electronic.getByRole('checkbox').setChecked(phone);
    if (phone) {
        await online.getByRole('checkbox').check();
        await online.getByRole('radio', { name: 'mức này chặt hơn' }).check();
        await expectGood('a target that is there already');
    }
    const names = page.locator('.offer_line').filter({ has: page.getByText('Đã đưa vào chương trình') });
    const before = await names.count();
    await page.getByRole('button', { name: /^Đưa \d+ chỉ tiêu vào chương trình$/ }).click();
    await page.getByRole('status').getByText('chỉ tiêu vào chương trình').waitFor();
    await names.nth(before).waitFor();

    await page.getByRole('link', { name: 'Xem chương trình' }).click();
    const shown = page.getByRole('region', { name: /^Chỉ tiêu/ });
    const line = (name) => shown.locator('tbody tr').filter({ hasText: name });
    await line('Tỷ lệ hồ sơ thanh toán trực tuyến').waitFor();
    await expectGood('the programme');
    if (phone) expectEqual(await line('môi trường số').getByText('ít nhất 97 %').count(), 1, 'the stricter target');

    await line('Số lượng văn bản hành chính ban hành').locator('.programme_parts a').first().click();
    await page.locator('.rows_drawer').getByRole('row').nth(1).waitFor();
    await expectGood('papers behind an indicator');
    await page.keyboard.press('Escape');

    await line('Tỷ lệ hội nghị trực tuyến').getByRole('button', { name: /^Nhập số liệu/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Nhập số liệu' });
    await dialog.getByLabel('Số hội nghị trực tuyến').fill('13');
    await dialog.getByLabel('Tổng số hội nghị').fill('20');
    await dialog.getByLabel('Căn cứ').fill('Sổ theo dõi hội nghị');
    await expectGood('a value by hand');
    await dialog.getByRole('button', { name: 'Ghi số liệu' }).click();
    await dialog.waitFor({ state: 'detached' });
    await line('Tỷ lệ hội nghị trực tuyến').getByText('65 %').waitFor();
    const [report] = (await page.evaluate(async () => (await fetch('/api/programme')).json())).report_duties;
    expect(report.next_on !== null, 'a report duty without a next day');
}

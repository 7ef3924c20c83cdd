import { expectEqual } from '../stage.mjs';

/** Which parts have tasks: a proposed one is confirmed; on the phone one is left without, with its reason. */
export async function coverage({ page, phone, signInAs, expectGood }) {
    await signInAs('chanhvanphong', '/directives?q=c%E1%BA%A3i%20c%C3%A1ch%20h%C3%A0nh%20ch%C3%ADnh');
    await page.locator('.rows tbody tr a').first().click();
    await page.getByRole('link', { name: 'Kết quả thực hiện từng mục' }).click();
    const partOf = (heading) => page.locator('.cover_part').filter({ has: page.getByText(heading, { exact: true }) });
    if (phone) {
        const part = partOf('IV');
        await part.getByText('Chưa có nhiệm vụ').waitFor();
        await expectGood('coverage of a directive');
        await part.getByRole('button', { name: 'Chọn nhiệm vụ cho mục IV' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Hoặc lý do không cần nhiệm vụ riêng').fill('Quy định chung về tổ chức thực hiện');
        await expectGood('the tasks of a part');
        await dialog.getByRole('button', { name: 'Lưu' }).click();
        await dialog.waitFor({ state: 'detached' });
        await part.getByText('Quy định chung về tổ chức thực hiện').waitFor();
        expectEqual(await part.locator('.tag').first().innerText(), 'Không cần nhiệm vụ riêng', 'how the part stands');
    } else {
        const part = partOf('III.3');
        await part.getByText('Chờ xác nhận nhiệm vụ').waitFor();
        await expectGood('coverage of a directive');
        await part.getByRole('button', { name: 'Đúng nhiệm vụ này' }).click();
        await part.getByText('Đã có nhiệm vụ').waitFor();
    }

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Báo cáo (DOCX)' }).click();
    expectEqual((await download).suggestedFilename().endsWith('.docx'), true, 'the name of the paper');
}

import { expectEqual } from '../stage.mjs';
import { act, choose } from '../task_acts.mjs';
import { day } from '../paper.mjs';

/** At the counter: somebody who is found by nothing yet, one procedure by its code. */
async function takeIn(page, applicant) {
    await page.goto('/intake');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await page.keyboard.type(applicant);
    await page.getByText(`Người nộp mới: “${applicant}”`).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Số điện thoại').fill('0900000200');
    await page.getByRole('combobox', { name: /^Tìm thủ tục/ }).focus();
    await page.keyboard.type('8.000601');
    await page.keyboard.press('Enter');
    await page.locator('.intake_item').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Đã tiếp nhận hồ sơ' }).waitFor();
    return page.locator('.intake_done .row_link').first().getAttribute('href');
}

const held = (page) => page.locator('.dossier_held').innerText();

export async function dossierHandled({ page, phone, signInAs, get, expectGood }) {
    const applicant = `Trần Văn Thử ${phone ? 'Nhỏ' : 'Lớn'}`;
    await signInAs('motcua');
    const path = await takeIn(page, applicant);
    const dossier = () => get(path);

    // The counter hands it over to the step that follows; its unit is offered.
    await page.goto(path);
    await page.getByText('Đang ở bước này').waitFor({ state: 'attached' });
    await expectGood('a dossier at the counter');
    await act(
        page,
        'Chuyển bước, giao người',
        async (dialog) => {
            await expectGood('handing over');
            await dialog.getByLabel(/^Lời dặn/).fill('Đủ giấy tờ');
        },
        'Chuyển',
    );
    expectEqual((await dossier()).held.step, 2, 'the step it is in');

    // Its head gives it to a person, out of the list of what waits for the unit.
    await signInAs('truongphong', '/dossiers?holder=unit');
    await page.getByRole('link', { name: (await dossier()).code }).first().click();
    const specialist = (await get('/officials')).items.find(({ user_name }) => user_name === 'chuyenvien');
    await act(
        page,
        'Chuyển bước, giao người',
        (dialog) => choose(page, dialog, /^Người nhận/, specialist.name),
        'Chuyển',
    );
    expectEqual((await dossier()).held.official_name, specialist.name, 'who has it');

    // The specialist asks for what is missing: the clock stands still, form 02 lies in the history.
    await signInAs('chuyenvien', path);
    await act(
        page,
        'Yêu cầu bổ sung',
        async (dialog) => {
            await dialog.getByLabel('Bổ sung đến hết ngày').fill(day(7).shown);
            await page.keyboard.press('Tab');
            await dialog.getByLabel('Cần bổ sung, hoàn thiện những gì').fill('Thiếu xác nhận của thôn');
            await expectGood('asking for a supplement');
        },
        'Yêu cầu bổ sung',
    );
    expectEqual((await dossier()).state, 5, 'state while the supplement is awaited');
    await expectGood('a dossier that waits for its supplement');
    await page.getByRole('link', { name: /^Mẫu 02/ }).click();
    await page.getByText('Thiếu xác nhận của thôn').waitFor();
    await expectGood('form 02 to print');
    const form = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải tệp Word' }).click();
    expectEqual((await form).suggestedFilename().slice(0, 6), 'mau-02', 'form 02');

    // The counter takes it, the specialist has the result, the counter gives it out.
    await signInAs('motcua', path);
    await act(page, 'Nhận giấy tờ bổ sung', async () => {}, 'Đã nhận');
    await signInAs('chuyenvien', path);
    await act(
        page,
        'Xử lý xong, có kết quả',
        (dialog) => dialog.getByLabel('Có kết quả điện tử').check(),
        'Xử lý xong',
    );
    await signInAs('motcua', path);
    await act(page, 'Trả kết quả', () => expectGood('giving out the result'), 'Đã trả');
    expectEqual((await dossier()).state, 10, 'state at the end');
    expectEqual((await dossier()).delivery.receiver, applicant, 'who took the result');
    expectEqual(await held(page), 'Trung tâm Phục vụ hành chính công', 'where it lies');
    await expectGood('a dossier that is done');
    await toSatisfaction(page, (await dossier()).code, expectGood);
}

/** The citizen looks it up with the end of their phone's number, and says what they think of it. */
async function toSatisfaction(page, code, expectGood) {
    await page.context().clearCookies();
    await page.goto(`/tra-cuu?ma=${code}`);
    await page.getByLabel('4 số cuối').fill('0200');
    await page.getByRole('button', { name: 'Xem hồ sơ' }).click();
    await page.getByText('Đã kết thúc').waitFor();
    await expectGood('a dossier looked up');
    await page.getByRole('link', { name: 'Đánh giá việc giải quyết hồ sơ' }).click();
    await page.getByRole('button', { name: 'Hài lòng', exact: true }).click();
    await page.getByLabel('Ông/bà muốn nói thêm điều gì?').waitFor();
}

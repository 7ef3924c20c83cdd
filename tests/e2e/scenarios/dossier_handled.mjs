import { expectEqual } from '../stage.mjs';
import { act, choose } from '../task_acts.mjs';
import { day } from '../paper.mjs';

/** Taken in over the API, as the counter's page does. */
async function takeIn(page, applicant) {
    return page.evaluate(async (name) => {
        const session = await (await fetch('/api/session')).json();
        const { items } = await (await fetch('/api/procedures')).json();
        const { id: procedure_id } = items.find(({ code }) => code === '8.000601');
        const answer = await fetch('/api/dossiers', {
            method: 'POST',
            headers: { 'X-CSRF-Token': session.csrf_token, 'Content-Type': 'application/json' },
            body: JSON.stringify({
                applicant: { kind: 'person', name, phone: '0900000200' },
                channel: 'counter',
                confirmed: true,
                items: [{ procedure_id }],
            }),
        });
        return (await answer.json()).items[0].id;
    }, applicant);
}

const held = (page) => page.locator('.dossier_held').innerText();

export async function dossierHandled({ page, phone, signInAs, get, expectGood }) {
    const applicant = `Trần Văn Thử ${phone ? 'Nhỏ' : 'Lớn'}`;
    await signInAs('motcua');
    const path = `/dossiers/${await takeIn(page, applicant)}`;
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
    const form = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Mẫu 02/ }).click();
    expectEqual((await form).suggestedFilename().slice(0, 6), 'mau-02', 'form 02');
    await expectGood('a dossier that waits for its supplement');

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
}

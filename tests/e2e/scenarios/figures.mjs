import { expect, expectEqual } from '../stage.mjs';

const digits = (text) => Number(text.replace(/\D/g, ''));

export async function figuresToRows({ page, signInAs, get, expectGood }) {
    await signInAs('chanhvanphong', '/figures');
    const groups = page.locator('.figure_groups');
    await groups.waitFor();
    await page.locator('.figures_chart .bars').waitFor();
    await expectGood('figures');

    // Any two days: one of the periods that offices report by, then a day typed by hand.
    await page.getByRole('combobox', { name: 'Chọn nhanh kỳ' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: 'tính từ 25/12' }).first().click();
    await page.waitForURL(/from=\d{4}-12-25&to=\d{4}-03-31/);
    await page.getByText(/^Kỳ từ 25\/12/).waitFor();
    await page.waitForLoadState('networkidle');
    await page.getByRole('textbox', { name: 'Từ ngày' }).fill('01/01/2026');
    await page.keyboard.press('Enter');
    await page.waitForURL(/from=2026-01-01&to=\d{4}-03-31/);

    // Every figure counts exactly the rows behind it.
    await page.goto('/figures');
    await groups.waitFor();
    const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();
    const period = `from=${year}-01-01&to=${year}-12-31`;
    const { figures } = await get(`/figures?${period}`);
    for (const [code, value] of Object.entries(figures)) {
        let rows = 0;
        let after = '';
        do {
            const found = await get(`/figures/${code}/rows?${period}&limit=200${after && `&after=${after}`}`);
            expectEqual(found.total, value, `the total of ${code}`);
            rows += found.items.length;
            after = found.next ?? '';
        } while (after);
        expectEqual(rows, value, `rows of ${code}`);
    }
    expect(figures['dossiers.received'] > 0, 'the demo commune has dossiers');

    // A number leads to its rows; so does a share.
    const link = groups.getByRole('link', { name: /^Đang tạm dừng/ });
    const shown = digits((await link.getAttribute('aria-label')) ?? '');
    expectEqual(shown, figures['dossiers.open_paused'], 'the figure shown');
    const share = groups.locator('.share button').first();
    const percent = await share.innerText();
    await share.click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('Tử số').waitFor();
    await drawer.getByText(/^Tổng số:/).waitFor();
    expect((await drawer.innerText()).includes(percent), 'the share in the drawer');
    await expectGood('rows behind a share');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });

    await link.click();
    await page.waitForURL(/\/figures\/dossiers\.open_paused/);
    const total = page.locator('.figure_total b');
    await total.waitFor();
    expectEqual(digits(await total.innerText()), shown, 'the total of the rows');
    await expectGood('rows behind a figure');

    // Why they are late: as many as the figures count, each number leads to who had them.
    await page.goto('/figures/lateness');
    const late = page.getByRole('status').filter({ hasText: 'hồ sơ trễ hạn' });
    await late.waitFor();
    expectEqual(
        digits(await late.locator('b').first().innerText()),
        figures['dossiers.resolved_late'] + figures['dossiers.open_overdue'],
        'late dossiers',
    );
    await expectGood('why late');
    const cause = page.getByRole('region', { name: 'Theo nguyên nhân' }).getByRole('button').last();
    const held = digits(await cause.innerText());
    await cause.click();
    await drawer.locator('tbody tr').first().waitFor();
    expectEqual(await drawer.locator('tbody tr').count(), Math.min(held, 50), 'rows of a cause');
    await expectGood('rows of a cause');
    await page.keyboard.press('Escape');
    await page.goto('/figures/days');
    await page.locator('.late_days tbody tr').first().waitFor();
    await expectGood('how long procedures take');
}

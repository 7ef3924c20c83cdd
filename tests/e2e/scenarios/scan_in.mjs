import { fileURLToPath } from 'node:url';
import { expect, expectEqual } from '../stage.mjs';

const scan = (name) => fileURLToPath(new URL(`../../papers/scans/${name}`, import.meta.url));

/** A scan is read page by page; a broken one is refused; the pictures of its pages stand beside what was read. */
export async function scanIn({ page, phone, signInAs, expectGood }) {
    await signInAs('vanthu', '/directives/new');
    const drop = (name) => page.locator('input[type=file]').setInputFiles(scan(name));

    await drop('cut.png');
    const fault = page.getByRole('alert');
    await fault.waitFor();
    expect((await fault.innerText()).includes('trang 1'), 'a broken picture is told with its page');
    await expectGood('a broken picture');
    await page.getByRole('button', { name: 'Chọn tệp khác' }).click();

    await drop('decision.pdf');
    await page.getByRole('progressbar', { name: 'trên 2 trang' }).waitFor();
    await expectGood('a scan while it is read');
    await page.getByRole('button', { name: 'Dừng', exact: true }).click();
    await page.getByText('Kéo tệp văn bản vào đây').waitFor();

    // Whoever leaves the page comes back to what the server went on reading.
    await drop('decision.tiff');
    await page.getByRole('progressbar', { name: 'trên 2 trang' }).waitFor();
    await page.goto('/tasks');
    await page.goto('/directives/new');
    const own = page.getByRole('region', { name: 'Bản quét chưa ban hành' });
    await own.getByRole('button', { name: 'Bỏ cut.png' }).click();
    await own.getByText('cut.png').waitFor({ state: 'detached' });
    await expectGood('scans that wait');
    await own.getByRole('button', { name: /^(Xem|Mở kết quả đọc) decision.tiff/ }).click();
    await page.locator('.read_task').first().waitFor({ timeout: 60_000 });
    expectEqual(await page.locator('.read_task').count(), 3, 'tasks read');
    if (phone) await page.getByRole('button', { name: 'Văn bản gốc' }).click();
    await page.getByRole('button', { name: 'Ảnh trang' }).click();
    const picture = page.getByRole('img', { name: 'Ảnh trang 1' });
    await picture.waitFor();
    await page.waitForFunction((shown) => shown.naturalWidth > 400, await picture.elementHandle());
    await expectGood('the picture of a page');
    await page.getByRole('button', { name: 'Bỏ, chọn tệp khác' }).click();
    await own.getByRole('button', { name: 'Bỏ decision.tiff' }).click();
    await own.waitFor({ state: 'detached' });
}

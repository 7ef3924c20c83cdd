// The pictures of README and docs/, taken from the real pages on a fresh demo: bin/make_pictures [TEXT] (only those
// whose name holds TEXT).
import { mkdirSync } from 'node:fs';
import { firstDirective } from './first_directive.mjs';
import { planFile } from './paper.mjs';
import { startServer } from './server.mjs';
import { openBrowser, openStage } from './stage.mjs';

const FOLDER = 'docs/pictures';

/** What is shown, by whom, how wide; `act` brings the page into the state worth showing. */
const PICTURES = [
    { name: 'home', person: 'chutich', path: '/' },
    { name: 'home_phone', person: 'chuyenvien', path: '/', width: 390 },
    {
        name: 'directive_in',
        person: 'chutich',
        path: '/directives/new',
        act: async (page) => {
            await page.locator('input[type=file]').setInputFiles(planFile(41, 'Giảm số cuộc họp và báo cáo của xã'));
            await page.locator('.read_task_head').nth(1).click();
            await page.locator('.task_editor').waitFor();
        },
    },
    { name: 'tasks', person: 'chutich', path: '/tasks' },
    { name: 'tasks_board', person: 'chanhvanphong', path: '/tasks?view=board' },
    { name: 'figures', person: 'chutich', path: '/figures' },
    {
        name: 'dossier',
        person: 'motcua',
        path: '/dossiers?holder=unit',
        act: async (page) => {
            await page.locator('.row_link').nth(1).click();
            await page.locator('.dossier_held').waitFor();
        },
    },
    { name: 'form_ii06a', person: 'giamdoc', path: '/figures/form_ii06a' },
    { name: 'lateness', person: 'giamdoc', path: '/figures/lateness' },
    {
        name: 'weekly_report',
        person: 'giamdoc',
        path: '/weekly_reports',
        act: async (page) => {
            await page.locator('.row_link').first().click();
            await page.locator('.week_opening').first().waitFor();
        },
    },
    {
        name: 'look_up_phone',
        person: 'motcua',
        path: '/',
        width: 390,
        act: async (page) => {
            await page.goto(new URL('/tra-cuu', page.url()).href);
            await page.getByText('Hồ sơ đang được giải quyết').first().click();
            await page.getByRole('button', { name: 'Xem hồ sơ' }).click();
            await page.locator('.turn').waitFor();
            await page.evaluate(() => window.scrollTo(0, 0));
        },
    },
];

const only = process.argv[2] ?? '';
mkdirSync(FOLDER, { recursive: true });
const { url, stop } = await startServer();
const browser = await openBrowser();
for (const { name, person, path, width = 1280, act } of PICTURES.filter((one) => one.name.includes(only))) {
    const { page, signInAs, close } = await openStage(browser, url, width);
    await signInAs(person, path);
    await page.waitForLoadState('networkidle');
    await act?.(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    console.log(`${FOLDER}/${name}.png`);
    await close();
}
if ('first_directive'.includes(only)) {
    const stage = await openStage(browser, url, 1280);
    await firstDirective(stage, async (name, fullPage = false) => {
        await stage.page.waitForLoadState('networkidle');
        await stage.page.screenshot({ path: `${FOLDER}/first_directive_${name}.png`, fullPage });
        console.log(`${FOLDER}/first_directive_${name}.png`);
    });
    await stage.close();
}
await browser.close();
await stop();

// The pictures of README and docs/, taken from the real pages on a fresh demo: bin/make_pictures.
import { mkdirSync } from 'node:fs';
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
];

mkdirSync(FOLDER, { recursive: true });
const { url, stop } = await startServer();
const browser = await openBrowser();
for (const { name, person, path, width = 1280, act } of PICTURES) {
    const { page, signInAs, close } = await openStage(browser, url, width);
    await signInAs(person, path);
    await page.waitForLoadState('networkidle');
    await act?.(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    console.log(`${FOLDER}/${name}.png`);
    await close();
}
await browser.close();
await stop();

// The pages in Chromium against the real binary, as a person would use them, at both widths.
//   node tests/e2e/run.mjs                 starts $SAURO_BINARY with a demo commune of its own
//   node tests/e2e/run.mjs --url URL       uses a server that runs already, on a demo that may be changed
//   … --only TEXT                          only scenarios whose name holds TEXT
// Pictures of what failed are put into test-results/.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBrowser, openStage } from './stage.mjs';
import { scenarios } from './scenarios.mjs';
import { startServer } from './server.mjs';

const WIDTHS = [1280, 360];
const { values } = parseArgs({ options: { url: { type: 'string' }, only: { type: 'string' } } });

const { url, stop } = values.url ? { url: values.url.replace(/\/$/, ''), stop: async () => {} } : await startServer();
const browser = await openBrowser();
mkdirSync('test-results', { recursive: true });
let passed = 0;
let failed = 0;
for (const width of WIDTHS) {
    for (const { name, play } of scenarios) {
        if (values.only && !name.includes(values.only)) continue;
        const title = `${name}, ${width} px`;
        const stage = await openStage(browser, url, width);
        try {
            await play(stage);
            stage.expectQuiet();
            ++passed;
            console.log(`passed  ${title}`);
        } catch (error) {
            ++failed;
            console.log(
                `FAILED  ${title}\n        ${String(error.message).split('\n').slice(0, 8).join('\n        ')}`,
            );
            await stage.page.screenshot({ path: `test-results/${title.replace(/[^\p{L}\d]+/gu, '_')}.png` });
        }
        await stage.close();
    }
}
await browser.close();
await stop();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

// The pages in Chromium against the real binary, as a person would use them, at both widths.
//   node tests/e2e/run.mjs                 starts $SAURO_BINARY with a demo commune of its own
//   node tests/e2e/run.mjs --url URL       uses a server that runs already, on a demo that may be changed
//   … --only TEXT                          only scenarios whose name holds TEXT
// Pictures of what failed are put into test-results/.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser, openStage } from './stage.mjs';
import { scenarios } from './scenarios.mjs';

const WIDTHS = [1280, 360];
const { values } = parseArgs({ options: { url: { type: 'string' }, only: { type: 'string' } } });

async function freePort() {
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const { port } = probe.address();
    await new Promise((resolve) => probe.close(resolve));
    return port;
}

async function startServer() {
    const binary = process.env.SAURO_BINARY ?? 'build/release/sauro';
    const data = mkdtempSync(join(tmpdir(), 'sauro-e2e-'));
    const made = spawnSync(binary, ['demo', '--data', data], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`sauro demo: ${made.stderr || made.error}`);
    const url = `http://127.0.0.1:${await freePort()}`;
    const server = spawn(binary, ['serve', '--data', data, '--listen', url.slice('http://'.length)], {
        stdio: 'ignore',
    });
    for (let tries = 0; ; ++tries) {
        const healthy = await fetch(`${url}/health`).then(
            (answer) => answer.ok,
            () => false,
        );
        if (healthy) break;
        if (tries === 100) throw new Error('the server does not answer');
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const stop = async () => {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGTERM');
        await ended;
        rmSync(data, { recursive: true, force: true });
    };
    return { url, stop };
}

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

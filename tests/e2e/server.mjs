// The real binary on a demo commune of its own, in a temporary folder and on a free port.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

async function freePort() {
    const probe = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => probe.once('listening', resolve));
    const { port } = probe.address();
    await new Promise((resolve) => probe.close(resolve));
    return port;
}

/** `{url, stop}` of $SAURO_BINARY, the release build when that is not set. */
export async function startServer() {
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

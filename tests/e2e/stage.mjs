// What every scenario stands on: a browser of its own, signing in, and the questions asked of every page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const fromWeb = createRequire(new URL('../../web/package.json', import.meta.url));
const { chromium } = fromWeb('playwright-core');
const axe = readFileSync(fromWeb.resolve('axe-core/axe.min.js'), 'utf8');

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PATIENCE_MS = 20_000;

export function openBrowser() {
    const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
    return chromium.launch({
        executablePath: CHROMIUM,
        args: ['--headless', '--no-sandbox', '--disable-component-update', '--disable-sync', ...quiet],
    });
}

export async function openStage(browser, url, width) {
    const context = await browser.newContext({
        baseURL: url,
        viewport: { width, height: width < 700 ? 740 : 800 },
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        reducedMotion: 'reduce',
        acceptDownloads: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    // A refusal (4xx) is part of the play; the browser writes it to the console all the same.
    page.on('console', (line) => {
        if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) faults.push(line.text());
    });

    return {
        page,
        url,
        width,
        phone: width < 700,
        close: () => context.close(),

        /** Signs in as somebody of the demo: "chutich". */
        async signInAs(user_name, then = '/') {
            await context.clearCookies();
            const { demo } = await (await page.request.get('/api/sign_in_options')).json();
            await page.goto(then === '/' ? '/sign_in' : `/sign_in?next=${encodeURIComponent(then)}`);
            await page.getByLabel('Tên đăng nhập').fill(user_name);
            await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(demo.password);
            await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
            await page.waitForURL((at) => at.pathname !== '/sign_in');
            await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
        },

        /** What GET of the API answers to the person who is signed in. */
        get(path) {
            return page.evaluate(async (asked) => (await fetch(`/api${asked}`)).json(), path);
        },

        /** The page as it stands has no serious finding of axe and does not scroll sideways. */
        async expectGood(what) {
            await page.evaluate(axe);
            const findings = await page.evaluate(async () => {
                const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
                return violations
                    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                    .map(
                        ({ id, nodes }) =>
                            `${id}: ${nodes
                                .slice(0, 3)
                                .map(({ target }) => target.join(' '))
                                .join(', ')}`,
                    );
            });
            if (findings.length > 0) throw new Error(`${what}: ${findings.join('; ')}`);
            const beyond = await page.evaluate(
                () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            if (beyond > 0) throw new Error(`${what}: ${beyond} px wider than the window`);
        },

        /** No script of the pages has failed so far. */
        expectQuiet() {
            if (faults.length > 0) throw new Error(`the page's script: ${faults.join('; ')}`);
        },
    };
}

export function expect(holds, what) {
    if (!holds) throw new Error(what);
}

export function expectEqual(is, should, what) {
    if (is !== should) throw new Error(`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`);
}

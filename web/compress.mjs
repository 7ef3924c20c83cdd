// After `vite build`: writes .br and .gz beside every asset, and weighs the script each page loads first.
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const LIMIT_KB = 300;
// Citizens come on a phone, seldom, with an empty cache.
const CITIZENS_LIMIT_KB = 90;
const dist = new URL('./dist', import.meta.url).pathname;
const compressible = new Set(['.js', '.css', '.html', '.svg', '.json', '.txt', '.webmanifest']);

function files(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? files(path) : [path];
    });
}

for (const path of files(dist)) {
    if (!compressible.has(extname(path)) || path.includes('/.vite/') || existsSync(`${path}.br`)) continue;
    const bytes = readFileSync(path);
    writeFileSync(
        `${path}.br`,
        brotliCompressSync(bytes, {
            params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
        }),
    );
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

// The script of a page: the entry, the page's own chunk, and everything the two import at once.
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
function closure(key, seen = new Set()) {
    if (!seen.has(key)) {
        seen.add(key);
        for (const next of manifest[key].imports ?? []) closure(next, seen);
    }
    return seen;
}
// Gzip, the worse of the two: browsers take brotli only over TLS or from their own machine.
const weigh = (keys) =>
    [...keys].reduce((sum, key) => sum + statSync(join(dist, `${manifest[key].file}.gz`)).size, 0) / 1000;

const first = closure('index.html');
// What a page loads later (a view, a dialog, a drawer) comes on top of it; the heaviest one is told.
function withHeaviestPart(page) {
    const parts = [...page].flatMap((one) => manifest[one].dynamicImports ?? []).filter((one) => !one.endsWith('Page.tsx'));
    return Math.max(weigh(page), ...parts.map((part) => weigh(closure(part, new Set(page)))));
}
const pages = Object.keys(manifest)
    .filter((key) => manifest[key].isDynamicEntry && key.endsWith('Page.tsx'))
    .map((key) => {
        const page = closure(key, new Set(first));
        return { key, kb: weigh(page), most: withHeaviestPart(page) };
    })
    .sort((a, b) => b.kb - a.kb);
rmSync(join(dist, '.vite'), { recursive: true });

console.log(`script at first load, gzip (limit ${LIMIT_KB} kB); with its heaviest dialog or view:`);
for (const { key, kb, most } of pages)
    console.log(`${kb.toFixed(1).padStart(7)} kB ${most.toFixed(1).padStart(7)} kB  ${key}`);
const heavy = pages.filter(({ kb }) => kb > LIMIT_KB);
const citizens = weigh(closure('citizens.html'));
console.log(`${citizens.toFixed(1).padStart(7)} kB             citizens.html (limit ${CITIZENS_LIMIT_KB} kB)`);
if (citizens > CITIZENS_LIMIT_KB) {
    console.error(`over the limit of ${CITIZENS_LIMIT_KB} kB: the pages of citizens`);
    process.exit(1);
}
if (heavy.length > 0) {
    console.error(`over the limit of ${LIMIT_KB} kB: ${heavy.map(({ key }) => key).join(', ')}`);
    process.exit(1);
}

import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// `npm run dev` sends /api to a server that runs beside it: SAURO_SERVER=http://127.0.0.1:8103 npm run dev
const server = process.env.SAURO_SERVER ?? 'http://127.0.0.1:8080';
const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
    plugins: [react()],
    resolve: { alias: { '~': file('./src') } },
    server: { port: 5173, strictPort: true, proxy: { '/api': server } },
    build: {
        target: 'es2022',
        manifest: true,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        chunkSizeWarningLimit: 2000,
        // The office's pages, and those of citizens, which are light and know nothing of the others.
        rollupOptions: { input: [file('./index.html'), file('./citizens.html')] },
    },
});

import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// `npm run dev` sends /api to a server that runs beside it: SAURO_SERVER=http://127.0.0.1:8103 npm run dev
const server = process.env.SAURO_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
    plugins: [react()],
    resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
    server: { port: 5173, strictPort: true, proxy: { '/api': server } },
    build: {
        target: 'es2022',
        manifest: true,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        chunkSizeWarningLimit: 2000,
    },
});

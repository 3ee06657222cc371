import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Served by the gateway from the same origin as the API, so every address in the bundle is relative to "/".
export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      output: {
        // What changes on every release stays apart from what changes once a year: browsers keep the second.
        manualChunks(id) {
          if (/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom)\//.test(id)) return 'react';
          if (/node_modules\/(@tanstack|i18next|react-i18next)\//.test(id)) return 'data';
          return undefined;
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/session', '/deployment', '/login', '/logout', '/oauth2'].map((path) => [
        path,
        { target: process.env.HENGZHI_GATEWAY ?? 'http://127.0.0.1:8080', changeOrigin: false },
      ]),
    ),
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
  },
});

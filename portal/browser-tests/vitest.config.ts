import { defineConfig } from 'vitest/config';

/** The portal in a real browser against a running stack; `./dev test` gives both in the environment. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['browser-tests/**/*.test.ts'],
    globalSetup: 'browser-tests/chromium.ts',
    // One Chromium and one reader at a time: the stories share accounts, and the machine may be small.
    fileParallelism: false,
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});

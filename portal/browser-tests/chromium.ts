import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's one Chromium listens; null where the machine has none. */
    chromium: string | null;
  }
}

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium once for all stories, and ends it after them. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const executablePath = process.env.HENGZHI_CHROMIUM;
  if (!executablePath) {
    console.warn('Chromium or a Chinese font is missing: the browser tests are skipped.');
    project.provide('chromium', null);
    return undefined;
  }
  const server = await chromium.launchServer({
    executablePath,
    // Chromium refuses to sandbox for root, which is what a build in a container often is.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ARGUMENTS,
  });
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}

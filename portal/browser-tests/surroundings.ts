import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: ./dev test runs these tests, or set it to a stack that runs`);
  return value;
}

export const gateway = () => given('HENGZHI_GATEWAY');

export const passwordOf = (account: string): string =>
  readFileSync(join(given('HENGZHI_DATA'), 'secrets', account), 'utf8').trim();

export const screenshotFile = (name: string): string => join(import.meta.dirname, '../target/screenshots', `${name}.png`);

/** The sample city as every size of it has it. */
export const HERO = '91110113MA0HE0001W';
export const DISTRICT = '110113';
export const OTHER_DISTRICT = '110108';
export const PERIOD = '2025Q4';

import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Cookie, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { gateway, passwordOf, screenshotFile } from './surroundings';

export type Language = 'zh' | 'en';
export type Screen = 'desktop' | 'phone';

/** Chinese first. */
export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** The pages that most people see are looked at in both languages on both screens. */
export const EVERY_LOOK = LANGUAGES.flatMap((language) => (['desktop', 'phone'] as const).map((screen) => ({ language, screen })));

/** Others on a desk in Chinese, and on a phone in English, whose words are the longest. */
export const LOOKS = [
  { language: 'zh', screen: 'desktop' },
  { language: 'en', screen: 'phone' },
] as const;

const SCREENS = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
} as const;

let browser: Browser;
const open: Visit[] = [];
/** The sessions of those who went through the login already, by account. */
const sessions = new Map<string, Cookie[]>();
/** The browsers of those who have a session, by account and circumstances: somebody who comes back has loaded the portal before. */
const known = new Map<string, BrowserContext>();

/**
 * Stories that need a browser: counted as skipped where there is none. After each one the browser must have had nothing to
 * complain of; where one fails, what was on the screen is kept as failed-STORY.
 */
export function stories(title: string, tell: () => void): void {
  const address = inject('chromium');
  describe.skipIf(address === null)(title, () => {
    beforeAll(async () => {
      browser = await chromium.connect(address!);
    });
    afterEach(async ({ task }) => {
      const visits = open.splice(0);
      if (task.result?.state === 'fail') {
        await Promise.all(visits.map((visit, index) => visit.page.screenshot({ path: screenshotFile(`failed-${task.name.replace(/[^\w-]+/g, '-')}-${index}`) })));
      }
      await Promise.all(visits.map((visit) => visit.end()));
      expect(visits.flatMap((visit) => visit.complaints)).toEqual([]);
    });
    afterAll(() => {
      known.clear();
      return browser.close();
    });
    tell();
  });
}

interface Circumstances {
  language?: Language;
  screen?: Screen;
}

/** Somebody at the door, with a browser of their own. */
export async function visit({ language = 'zh', screen = 'desktop' }: Circumstances = {}): Promise<Visit> {
  const context = await newContext({ language, screen });
  return begin(context, { language, screen }, () => context.close());
}

/**
 * Somebody who is signed in and has stated a purpose, or is asked for none; each account goes through the login once in a
 * file of stories, and opens a page of its own in each.
 */
export async function visitAs(account: string, purpose: string | null, { language = 'zh', screen = 'desktop' }: Circumstances = {}): Promise<Visit> {
  if (!sessions.has(account)) {
    const first = await visit();
    await first.go('/');
    await first.signIn(account);
    if (purpose !== null) await first.state(purpose);
    sessions.set(account, await first.page.context().cookies());
  }
  const key = [account, language, screen].join();
  if (!known.has(key)) {
    const context = await newContext({ language, screen });
    await context.addCookies(sessions.get(account)!);
    known.set(key, context);
  }
  return begin(known.get(key)!, { language, screen });
}

async function newContext({ language, screen }: Required<Circumstances>): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...SCREENS[screen],
    baseURL: gateway(),
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(30_000);
  // What an earlier page has left is not there, so that no story depends on another; a page that is loaded again finds its own.
  await context.addInitScript((chosen) => {
    if (sessionStorage.getItem('story') !== null) return;
    sessionStorage.setItem('story', 'begun');
    localStorage.clear();
    localStorage.setItem('hengzhi.language', chosen);
  }, language);
  return context;
}

async function begin(context: BrowserContext, { language, screen }: Required<Circumstances>, andThen?: () => Promise<void>): Promise<Visit> {
  const begun = new Visit(await context.newPage(), language, screen, andThen);
  open.push(begun);
  return begun;
}

/** One person at one screen. */
export class Visit {
  /** What the browser complained of: errors on its console, requests without an answer or with a refusal nobody expected. */
  readonly complaints: string[] = [];
  private readonly expected: { status: number; path: RegExp }[] = [];

  constructor(
    readonly page: Page,
    readonly language: Language,
    readonly screen: Screen,
    private readonly andThen: () => Promise<void> = async () => {},
  ) {
    page.on('pageerror', (error) => this.complaints.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      // A refusal is on the console too, without its method: the answer itself is looked at below.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.complaints.push(`console: ${message.text()}`);
      }
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // Leaving a page ends what it was still asking for.
      if (why !== 'net::ERR_ABORTED') this.complaints.push(`${request.method()} ${request.url()}: ${why}`);
    });
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const refused = response.status() >= 400;
      if (refused && !this.expected.some((each) => each.status === response.status() && each.path.test(pathname))) {
        this.complaints.push(`${response.request().method()} ${response.url()}: ${response.status()}`);
      }
    });
  }

  async end(): Promise<void> {
    await this.page.close();
    await this.andThen();
  }

  /** The story is about a refusal: it is no complaint. */
  expects(status: number, path: RegExp): void {
    this.expected.push({ status, path });
  }

  async go(address: string): Promise<void> {
    if (!(await this.hasSession())) this.expects(401, /^\/session$/);
    await this.page.goto(address);
  }

  private async hasSession(): Promise<boolean> {
    return (await this.page.context().cookies(gateway())).some((cookie) => cookie.name === 'HENGZHI_SESSION');
  }

  /** From the portal's door through Keycloak's form, back to the portal. */
  async signIn(account: string): Promise<void> {
    await this.page.locator('a.door-login').click();
    await this.fillLogin(account, passwordOf(account));
    await this.page.waitForURL(`${gateway()}/**`);
  }

  async fillLogin(account: string, password: string): Promise<void> {
    await this.page.locator('#username').fill(account);
    await this.page.locator('#password').fill(password);
    await this.page.locator('#kc-login').click();
  }

  /** Answers the question for a purpose. */
  async state(purpose: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.locator(`input[value=${purpose}]`).check();
    await dialog.locator('button.pri').click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Takes the picture NAME-zh, NAME-phone-zh and so on, of what the screen shows or of the page from top to foot. */
  async picture(name: string, extent: 'screen' | 'page' = 'screen'): Promise<void> {
    const size = this.page.viewportSize()!;
    if (extent === 'page') {
      // A screen as high as the page: what is fixed to its edges stands where a reader finds it.
      const height = await this.page.evaluate(() => document.documentElement.scrollHeight);
      await this.page.setViewportSize({ ...size, height: Math.max(height, size.height) });
    }
    await this.settled();
    await this.page.screenshot({
      path: screenshotFile(`${name}${this.screen === 'phone' ? '-phone' : ''}-${this.language}`),
    });
    await this.page.setViewportSize(size);
  }

  /** Fonts are there and nothing is being read or moved any more. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.fonts.status === 'loaded' && document.querySelector('[aria-busy=true]') === null);
    await this.page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined))));
  }

  /** How many pixels the page is wider than the screen. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** Serious and critical findings of axe: the rule, and where. */
  async barriers(): Promise<string[]> {
    await this.settled();
    // What passes is not told of: in a long table the report of it takes longer than the looking. Our pages have no frames of
    // other origins, for which axe would carry its findings to a page of its own: that takes three times as long.
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
    return violations
      .filter((each) => each.impact === 'serious' || each.impact === 'critical')
      .flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')}`));
  }
}

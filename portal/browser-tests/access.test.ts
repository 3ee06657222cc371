import { expect, it } from 'vitest';
import { DISTRICT, HERO, PERIOD } from './surroundings';
import { LANGUAGES, stories, visit, visitAs } from './visit';

const RANKING = `/ranking?district=${DISTRICT}&period=${PERIOD}`;

stories('a reader who does not see or does not use a mouse', () => {
  it.each(LANGUAGES)('meets_no_serious_barrier: %s', async (language) => {
    const guest = await visit({ language });
    await guest.go('/');
    await guest.page.locator('a.door-login').waitFor();
    expect(await guest.barriers()).toEqual([]);

    const reader = await visitAs('district-officer', 'guidance', { language });
    await reader.go(RANKING);
    await reader.page.locator('table.rk tbody tr').first().waitFor();
    expect(await reader.barriers()).toEqual([]);
    await reader.go(`/scores/${HERO}?period=${PERIOD}`);
    await reader.page.locator('.guided').waitFor();
    expect(await reader.barriers()).toEqual([]);
    await reader.page.locator('table.ex .term-name').first().click();
    await reader.page.locator('.term-drawer .fact-link button').first().click();
    await reader.page.locator('.term-drawer article.fact').waitFor();
    expect(await reader.barriers()).toEqual([]);
  });

  it('skips_to_the_content_and_opens_an_enterprise_with_the_keyboard_alone', async () => {
    const reader = await visitAs('district-officer', 'guidance');
    const { page } = reader;
    await reader.go(RANKING);
    await page.locator('table.rk tbody tr').first().waitFor();
    const focused = page.locator(':focus');

    await page.keyboard.press('Tab');
    expect(await focused.getAttribute('href')).toBe('#main');
    expect(await focused.isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await focused.getAttribute('id')).toBe('main');

    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = page.locator('table.rk tbody tr').nth(1).locator('.ent a');
    expect(await focused.getAttribute('href')).toBe(await second.getAttribute('href'));
    await page.keyboard.press('Enter');
    await page.locator('table.ex').waitFor();

    const term = page.locator('table.ex .term-name').first();
    await term.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => term.evaluate((each) => each === document.activeElement)).toBe(true);
  });
});

import { expect, it } from 'vitest';
import { DISTRICT, HERO, PERIOD } from './surroundings';
import { stories, visit, visitAs, type Visit } from './visit';

/** Where names of enterprises and people stand: they stay Chinese. */
const NAMES = ['noscript', '[lang=zh-CN]', '.ent a', '.who', '.print-head', '.score-page h1', '.ex caption', '.ant-drawer-title p'];

/** Chinese that a reader of English meets; the policy's clauses keep their numbers, 四(三). */
async function chineseTexts(reader: Visit): Promise<string[]> {
  return reader.page.evaluate((names) => {
    const elements = [...document.body.querySelectorAll('*')].filter((each) => !each.closest(names.join(',')));
    const texts = elements.flatMap((each) => [
      ...[...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''),
      ...['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? ''),
    ]);
    return texts.filter((each) => /\p{Script=Han}/u.test(each.replace(/[一二三四五](\([一二三四五六]\))?/g, '')));
  }, NAMES);
}

stories('the language of a reader', () => {
  it('is_switched_on_the_page_and_stays_after_it_is_loaded_again', async () => {
    const reader = await visitAs('district-officer', 'guidance');
    await reader.go(`/ranking?district=${DISTRICT}&period=${PERIOD}`);
    await reader.page.getByRole('heading', { name: '得分排名' }).waitFor();
    await reader.page.getByRole('button', { name: 'EN', exact: true }).click();
    await reader.page.getByRole('heading', { name: 'Score ranking' }).waitFor();
    expect(await reader.page.locator('html').getAttribute('lang')).toBe('en');
    await reader.page.reload();
    await reader.page.getByRole('heading', { name: 'Score ranking' }).waitFor();
    await reader.page.getByRole('button', { name: '中文', exact: true }).click();
    await reader.page.getByRole('heading', { name: '得分排名' }).waitFor();
  });

  it('leaves_nothing_but_names_in_chinese_on_english_pages', async () => {
    const reader = await visitAs('district-officer', 'guidance', { language: 'en' });
    await reader.go(`/ranking?district=${DISTRICT}&period=${PERIOD}`);
    await reader.page.locator('table.rk tbody tr').first().waitFor();
    expect(await chineseTexts(reader)).toEqual([]);
    await reader.go(`/scores/${HERO}?period=${PERIOD}`);
    await reader.page.locator('.guided').waitFor();
    await reader.settled();
    expect(await chineseTexts(reader)).toEqual([]);
    await reader.page.locator('table.ex .term-name').first().click();
    await reader.page.locator('.term-drawer .fact-link button').first().click();
    await reader.page.locator('.term-drawer article.fact').waitFor();
    expect(await chineseTexts(reader)).toEqual([]);
  });

  it('is_the_one_of_the_login_too', async () => {
    for (const [language, word] of [['zh', '登录'], ['en', 'Sign In']] as const) {
      const reader = await visit({ language });
      await reader.go('/');
      await reader.page.locator('a.door-login').click();
      expect(await reader.page.locator('#kc-login').innerText()).toBe(word);
    }
  });
});

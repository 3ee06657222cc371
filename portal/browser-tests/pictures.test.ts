import { expect, it } from 'vitest';
import { DISTRICT, HERO, PERIOD } from './surroundings';
import { EVERY_LOOK, stories, visit, visitAs, type Visit } from './visit';

stories('every page in both languages, on a desk and on a phone, shows', () => {
  async function fits(reader: Visit): Promise<void> {
    expect(await reader.overflow()).toBe(0);
  }

  it.each(EVERY_LOOK)('the_door_and_the_login: $language $screen', async (look) => {
    const reader = await visit(look);
    await reader.go('/');
    await reader.page.locator('a.door-login').waitFor();
    await reader.picture('landing', 'page');
    await fits(reader);
    await reader.page.locator('a.door-login').click();
    await reader.page.locator('#kc-login').waitFor();
    await reader.picture('login');
    await fits(reader);
  });

  it('characters_and_no_boxes_in_their_place', async () => {
    const reader = await visit();
    await reader.go('/');
    await reader.page.locator('a.door-login').waitFor();
    const drawn = await reader.page.evaluate(() => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d', { willReadFrequently: true })!;
      const picture = (character: string) => {
        pen.clearRect(0, 0, canvas.width, canvas.height);
        pen.font = `64px ${getComputedStyle(document.body).fontFamily}`;
        pen.fillText(character, 10, 80);
        return pen.getImageData(0, 0, canvas.width, canvas.height).data.join();
      };
      // Nothing is assigned there, so whatever stands for a missing character is drawn for both.
      const missing = ['\u{10FFFC}', '\u{10FFFD}'].map(picture);
      return { missing: new Set(missing).size, all: new Set([...missing, ...[...'衡制称清亩'].map(picture)]).size };
    });
    expect(drawn).toEqual({ missing: 1, all: 6 });
  });

  it.each(EVERY_LOOK)('the_question_for_a_purpose: $language $screen', async (look) => {
    const reader = await visit(look);
    await reader.go('/');
    await reader.signIn('district-officer');
    await reader.page.getByRole('dialog').waitFor();
    await reader.picture('purpose');
    await fits(reader);
  });

  it.each(EVERY_LOOK)('a_ranking_a_score_and_a_fact: $language $screen', async (look) => {
    const reader = await visitAs('district-officer', 'guidance', look);
    await reader.go(`/ranking?district=${DISTRICT}&period=${PERIOD}`);
    await reader.page.locator('table.rk tbody tr').first().waitFor();
    await reader.picture('ranking');
    await fits(reader);
    await reader.go(`/scores/${HERO}?period=${PERIOD}`);
    await reader.page.locator('table.ex tfoot').waitFor();
    await reader.picture('score', 'page');
    await fits(reader);
    await reader.page.locator('table.ex .term-name').first().click();
    await reader.page.locator('.term-drawer .fact-link button').first().click();
    await reader.page.locator('.term-drawer article.fact').waitFor();
    await reader.picture('fact');
    await fits(reader);
  });

  it.each(EVERY_LOOK)('what_an_enterprise_sees: $language $screen', async (look) => {
    const reader = await visitAs('enterprise', 'review', look);
    await reader.go('/my-score');
    await reader.page.locator('table.ex tfoot').waitFor();
    await reader.picture('my-score', 'page');
    await fits(reader);
  });
});

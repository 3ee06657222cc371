import { expect, it } from 'vitest';
import { post, upheld } from './objection';
import { exact, sum } from './sums';
import { DISTRICT, HERO, PERIOD } from './surroundings';
import { LOOKS, stories, visitAs, type Visit } from './visit';

/** A period whose window holds the quarter of the corrected fact. */
const CORRECTED = '2025Q1';

const rows = (reader: Visit) => reader.page.locator('table.rk:not([aria-busy=true]) tbody tr');

/** The tax bureau accepts what was found, over REST: its page has a story of its own. */
async function corrected(times: number): Promise<void> {
  const value = await upheld(times);
  const bureau = await visitAs('bureau-officer', null);
  const open = async () => {
    const answer = await bureau.page.request.get('/api/v1/correction-orders');
    const { items } = (await answer.json()) as { items: { id: string; state: string; proposed: { value: string; unit: string } }[] };
    return items.find((each) => each.state === 'open' && each.proposed.value === value) ?? null;
  };
  await expect.poll(async () => (await open()) !== null, { timeout: 30_000 }).toBe(true);
  const order = (await open())!;
  await post(bureau, `/correction-orders/${order.id}/acceptance`, { value, unit: order.proposed.unit });
}

async function fits(reader: Visit): Promise<void> {
  expect(await reader.overflow()).toBe(0);
  if (reader.screen === 'desktop') expect(await reader.barriers()).toEqual([]);
}

stories('the ranks next to an enterprise', () => {
  it.each(LOOKS)('stand_around_it_and_the_whole_list_is_one_step_away: $language $screen', async (look) => {
    const officer = await visitAs('district-officer', 'guidance', look);
    const { page } = officer;
    await officer.go(`/scores/${HERO}?period=${PERIOD}`);
    await page.locator('a[href*="around="]').click();
    await rows(officer).first().waitFor();
    const ranks = (await page.locator('table.rk tbody .c-rank').allInnerTexts()).map((each) => Number.parseInt(each, 10));
    expect(ranks.length).toBeLessThanOrEqual(11);
    expect(ranks.at(-1)! - ranks[0]!).toBeLessThanOrEqual(10);
    expect(await page.locator('tr[aria-current] .c-enterprise').innerText()).toContain(HERO);
    await fits(officer);
    await officer.picture('neighbours');
    await page.locator('.neighbours button').click();
    await expect.poll(() => rows(officer).count()).toBeGreaterThan(11);
  });
});

stories('an enterprise beside others', () => {
  it.each(LOOKS)('sees_where_it_stands_in_its_industry_and_nobody_else: $language $screen', async (look) => {
    const enterprise = await visitAs('enterprise', 'review', look);
    const { page } = enterprise;
    await enterprise.go(`/my-score?period=${PERIOD}`);
    await page.locator('a[href*="/comparison"]').click();
    await page.locator('.comparison tbody tr').first().waitFor();
    const text = await page.locator('main').innerText();
    expect([...text.matchAll(/91110\d{3}[0-9A-Z]{10}/g)].map((each) => each[0]).filter((each) => each !== HERO)).toEqual([]);
    const score = await page.request.get(`/api/v1/scores/${HERO}?period=${PERIOD}`);
    const { terms } = (await score.json()) as { terms: unknown[] };
    expect(await page.locator('.comparison tbody tr').count()).toBe(terms.length + 1);
    await fits(enterprise);
    await enterprise.picture('industry', 'page');
  });

  it.each(LOOKS)('is_set_beside_another_by_its_officer_term_by_term: $language $screen', async (look) => {
    const officer = await visitAs('district-officer', 'guidance', look);
    const { page } = officer;
    // Given another of the same list
    const answer = await page.request.get(`/api/v1/rankings?district=${DISTRICT}&period=${PERIOD}&list=above-scale&limit=3`);
    const { items } = (await answer.json()) as { items: { creditCode: string; name: string }[] };
    const other = items.find((each) => each.creditCode !== HERO)!;

    // When
    await officer.go(`/scores/${HERO}/comparison?period=${PERIOD}`);
    const choice = page.locator('form[role=search]', { has: page.locator('input[maxlength="64"]') }).last();
    await choice.locator('input').fill(other.creditCode);
    await choice.locator('button').click();
    await page.locator('.choices button').first().click();

    // Then
    const table = page.locator('.comparison', { has: page.locator('tfoot') });
    await table.waitFor();
    expect(await table.innerText()).toContain(other.name);
    const apart = (await table.locator('tbody td:last-child').allInnerTexts()).filter((each) => each !== '');
    const unsigned = (each: string) => each.replace(/^\+/, '');
    expect(sum(apart.map(unsigned))).toBe(exact(unsigned(await table.locator('tfoot td:last-child').innerText())));
    await fits(officer);
    await officer.picture('pair', 'page');
  });
});

stories('the districts', () => {
  it.each(LOOKS)('stand_side_by_side_for_the_city_and_every_other_says_why_not: $language $screen', async (look) => {
    const city = await visitAs('city-officer', 'guidance', look);
    const { page } = city;
    await city.go(`/districts?period=${PERIOD}`);
    await page.locator('.districts tbody tr').first().waitFor();
    const indices = (await page.locator('.districts tbody td:nth-child(2)').allInnerTexts()).map(exact);
    expect(indices).toEqual([...indices].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
    expect(await page.locator('.districts tfoot td').first().innerText()).toBe('100.0000');
    const answer = await page.request.get('/api/v1/districts');
    const all = ((await answer.json()) as { items: unknown[] }).items.length;
    const leftOut = await page.locator('section.part tbody tr').count();
    expect(indices.length + leftOut).toBe(all);
    await fits(city);
    await city.picture('districts', 'page');
  });
});

stories('what has changed in a ranking', () => {
  it('is_told_while_it_is_open_and_shown_when_the_reader_says_so', async () => {
    const officer = await visitAs('district-officer', 'guidance');
    const { page } = officer;
    const listening = page.waitForResponse((response) => response.url().includes('/rankings/changes'));
    await officer.go(`/ranking?district=${DISTRICT}&period=${CORRECTED}&q=${HERO}`);
    await rows(officer).first().waitFor();
    const before = await page.locator('.c-score').last().innerText();
    expect((await listening).status()).toBe(200);

    // When the tax of a quarter in its window is corrected
    const instant = new Date().toISOString();
    await corrected(4);

    // Then nothing moves until the officer says so
    const note = page.locator('.changed');
    await note.getByText('有 1 家的得分刚刚更新').waitFor({ timeout: 60_000 });
    expect(await page.locator('.c-score').last().innerText()).toBe(before);
    await officer.picture('changed');
    await note.getByRole('button', { name: '刷新名次' }).click();
    await expect.poll(() => page.locator('.c-score').last().innerText()).not.toBe(before);
    await note.getByRole('button').waitFor({ state: 'detached' });

    // and who has moved since is told
    for (const look of LOOKS) {
      const reader = await visitAs('district-officer', 'guidance', look);
      await reader.go(`/ranking/movers?district=${DISTRICT}&period=${CORRECTED}&since=${encodeURIComponent(instant)}`);
      const gains = reader.page.locator('.movers section').first();
      await gains.locator('tbody tr').first().waitFor();
      expect(await gains.locator('tbody a').first().getAttribute('href')).toContain(HERO);
      expect(await gains.locator('.mv.up').count()).toBe(1);
      await fits(reader);
      await reader.picture('movers', 'page');
    }
  });

  it('is_not_told_of_a_day_before_anything_was_known', async () => {
    const officer = await visitAs('district-officer', 'guidance');
    officer.expects(400, /movers$/);
    await officer.go(`/ranking/movers?district=${DISTRICT}&period=${PERIOD}&since=2020-01-01`);
    expect(await officer.page.locator('.perr').innerText()).toContain('400 天');
  });
});

import { expect, it } from 'vitest';
import { DISTRICT, HERO, PERIOD } from './surroundings';
import { distance, exact, rounded, sum, times } from './sums';
import { stories, visitAs, type Visit } from './visit';

const SCORE = `/scores/${HERO}?period=${PERIOD}`;

async function opened(address: string): Promise<Visit> {
  const reader = await visitAs('district-officer', 'guidance');
  await reader.go(address);
  await reader.page.locator('table.ex tfoot').waitFor();
  return reader;
}

const cells = async (reader: Visit, column: number) =>
  (await reader.page.locator(`table.ex tbody tr td:nth-child(${column})`).allInnerTexts()).map((each) => each.trim());

stories('the explained score of an enterprise', () => {
  it('is_the_sum_of_its_terms_to_the_tenth_decimal', async () => {
    const reader = await opened(SCORE);
    const points = await cells(reader, 6);
    expect(points.length).toBeGreaterThanOrEqual(6);
    const total = exact(await reader.page.locator('table.ex tfoot .total').innerText());
    expect(sum(points)).toBe(total);
    const headline = (await reader.page.locator('.score-figure').innerText()).replace(/\s/g, '');
    expect(rounded(total, 4)).toBe(exact(headline));
  });

  it('gives_for_each_term_the_ratio_at_most_2_times_the_weight', async () => {
    const reader = await opened(SCORE);
    const [ratios, weights, points] = [await cells(reader, 4), await cells(reader, 5), await cells(reader, 6)];
    expect(sum(weights)).toBe(exact('100'));
    ratios.forEach((ratio, index) => {
      const weight = exact(weights[index]!);
      // Where a ratio is over its limit the page shows both: 2.3100 → 2. It is shown with four decimals.
      const counted = exact(ratio.split('→').at(-1)!);
      expect(counted).toBeLessThanOrEqual(exact('2'));
      expect(distance(times(counted, weight), exact(points[index]!))).toBeLessThanOrEqual(times(exact('0.00005'), weight));
    });
  });

  it('leads_from_the_ranking_down_to_a_fact_with_its_bureau_message_and_conversion_and_back_up', async () => {
    const reader = await visitAs('district-officer', 'guidance');
    const { page } = reader;
    await reader.go(`/ranking?district=${DISTRICT}&period=${PERIOD}&q=${HERO}`);
    await page.locator('table.rk .ent a').click();
    await page.getByRole('button', { name: '亩均税收' }).click();
    const drawer = page.getByRole('dialog');
    const land = drawer.getByRole('region', { name: '占地面积' });
    const quarters = await land.locator('tbody td:nth-child(2)').allInnerTexts();
    expect(quarters).toHaveLength(4);
    expect(sum(quarters)).toBe(exact(await land.locator('tfoot td').first().innerText()) * 4n);
    const tax = drawer.getByRole('region', { name: '税收（实缴）' });
    expect(sum(await tax.locator('tbody td:nth-child(2)').allInnerTexts())).toBe(exact(await tax.locator('tfoot td').first().innerText()));

    await land.getByRole('button', { name: /规划自然资源委/ }).first().click();
    const fact = drawer.getByRole('article');
    await fact.waitFor();
    expect(await fact.locator('header').innerText()).toContain('规划自然资源委 · 占地面积 2025Q4');
    expect(await fact.innerText()).toContain('facts.natural-resources.v1');
    expect(await fact.innerText()).toContain(`natural-resources-${HERO}-2025Q4`);
    const [reported, factor, used] = (await fact.locator('.fact-flow b').allInnerTexts()).map((each) => each.replace(/[^\d.,−]/g, ''));
    expect(times(exact(reported!), exact(factor!))).toBe(exact(used!));
    expect(await fact.locator('.fact-flow').innerText()).toContain('1 公顷 = 15 亩');

    await page.goBack();
    await drawer.waitFor({ state: 'hidden' });
    expect(await page.locator('h1').innerText()).toBe('北京砺川精密传动有限公司');
    await page.goBack();
    await page.locator('table.rk').waitFor();
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DISTRICT, HERO } from './surroundings';
import { LOOKS, stories, visitAs, type Visit } from './visit';

const REPOSITORY = join(import.meta.dirname, '../..');

interface Standing {
  versions: { version: number; step: string }[];
}

/** The newest year of the district of which nothing was published yet. */
async function unpublished(officer: Visit): Promise<number> {
  for (let year = 2025; year > 2020; year--) {
    const answer = await officer.page.request.get(`/api/v1/results/${DISTRICT}/${year}`);
    if (answer.ok() && ((await answer.json()) as Standing).versions.length === 0) return year;
  }
  throw new Error('everything is published');
}

/** The newest year with a version, of which something can be shown. */
async function published(officer: Visit): Promise<number> {
  for (let year = 2025; year > 2020; year--) {
    const answer = await officer.page.request.get(`/api/v1/results/${DISTRICT}/${year}`);
    if (answer.ok() && ((await answer.json()) as Standing).versions.length > 0) return year;
  }
  throw new Error('nothing is published');
}

/** Presses a link that downloads; the browser runs apart from the test, so the file is carried over. */
async function downloaded(visit: Visit, name: string, folder: string): Promise<string> {
  const coming = visit.page.waitForEvent('download');
  await visit.page.getByRole('link', { name }).click();
  const download = await coming;
  await download.saveAs(join(folder, download.suggestedFilename()));
  return download.suggestedFilename();
}

async function press(officer: Visit, open: RegExp, reason: string): Promise<void> {
  await officer.page.getByRole('button', { name: open }).click();
  const dialog = officer.page.getByRole('dialog');
  await dialog.locator('textarea').fill(reason);
  await dialog.locator('button.pri').click();
}

stories("a year's results", () => {
  it('are_published_by_the_district_and_confirmed_by_nobody_before_the_review_ends', async () => {
    const officer = await visitAs('district-officer', 'review');
    const { page } = officer;
    const year = await unpublished(officer);
    await officer.go(`/results?year=${year}`);
    await page.getByRole('button', { name: /公布/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('button.pri').click();
    expect(await dialog.getByRole('alert').textContent()).toContain('理由');
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('results-publish');

    // a review of three days is refused by the service, in its words
    officer.expects(400, /\/preliminary$/);
    await dialog.locator('#review-days').fill('3');
    await dialog.locator('textarea').fill('年度评价（虚构）');
    await dialog.locator('button.pri').click();
    await dialog.locator('.perr').waitFor();
    expect(await dialog.locator('.perr').textContent()).toContain('review-period-invalid');
    await dialog.locator('#review-days').fill('10');
    await dialog.locator('button.pri').click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('.steps-done', { hasText: '年度评价（虚构）' }).waitFor();
    await page.locator('table.t tbody tr').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);

    // what is missing is waived with a reason
    const waive = page.getByRole('button', { name: /核准缺数保留/ });
    if ((await waive.count()) > 0) {
      await press(officer, /核准缺数保留/, '委办局确认无法补报（虚构）');
      await dialog.waitFor({ state: 'hidden' });
      await waive.waitFor({ state: 'detached' });
    }

    // neither district nor park confirms while the review is open
    officer.expects(409, /\/confirmation$/);
    await press(officer, /确认 \d+ 年度结果/, '确认（虚构）');
    await dialog.locator('.perr').waitFor();
    expect(await dialog.locator('.perr').textContent()).toContain('review-open');
    await officer.picture('results-refused');

    const park = await visitAs('park-officer', 'review');
    park.expects(409, /\/confirmation$/);
    await park.go(`/results?year=${year}`);
    await press(park, /确认本园区/, '确认（虚构）');
    const refusal = park.page.getByRole('dialog').locator('.perr');
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain('review-open');
    // a park neither publishes nor makes final
    expect(await park.page.getByRole('button', { name: /公布|核定/ }).count()).toBe(0);

    const city = await visitAs('city-officer', 'review');
    await city.go(`/results?year=${year}`);
    await city.page.getByText(`${year} 年度`).first().waitFor();
    expect(await city.page.getByRole('button', { name: /公布|确认|核定/ }).count()).toBe(0);
  });

  it('are_seen_by_the_enterprise_which_downloads_its_passport', async () => {
    const officer = await visitAs('district-officer', 'review');
    const year = await published(officer);
    const enterprise = await visitAs('enterprise', 'review');
    const { page } = enterprise;
    await enterprise.go(`/my-result?year=${year}`);
    await page.locator('.hero .score-figure').waitFor();
    expect(await page.locator('.hero').textContent()).toContain('初步');
    expect(await enterprise.overflow()).toBe(0);
    expect(await enterprise.barriers()).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'passport-'));
    expect(await downloaded(enterprise, '下载得分凭证', folder)).toBe(`passport-${HERO}-${year}.json`);
    expect(await downloaded(enterprise, '下载平台公钥', folder)).toBe('hengzhi-public.jwk');

    // what the page says how to verify it is done as it says
    const [command, ...words] = (await page.locator('code.told').textContent())!.split(' ');
    const told = execFileSync(join(REPOSITORY, command!), words.map((word) => (/\.(json|jwk)$/.test(word) ? join(folder, word) : word)), {
      encoding: 'utf8',
    });
    expect(told).toContain(HERO);
    expect(told).toContain('✓ 公钥：与所给的相同');
    expect(told.trim().endsWith('通过 VERIFIED')).toBe(true);

    // the page of the district's steps is not the enterprise's
    await enterprise.go('/results');
    await page.getByText('没有这一页').waitFor();
  });

  it('lead_from_a_score_to_its_passport', async () => {
    const officer = await visitAs('district-officer', 'review');
    await officer.go(`/scores/${HERO}?period=2025`);
    const coming = officer.page.waitForEvent('download');
    await officer.page.getByRole('link', { name: '下载得分凭证' }).click();
    expect((await coming).suggestedFilename()).toBe(`passport-${HERO}-2025.json`);
  });

  it.each(LOOKS)('on_any_screen: $language $screen', async (look) => {
    const officer = await visitAs('district-officer', 'review', look);
    const year = await published(officer);
    await officer.go(`/results?year=${year}`);
    await officer.page.locator('table.t tbody tr').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('results', 'page');
    const enterprise = await visitAs('enterprise', 'review', look);
    await enterprise.go(`/my-result?year=${year}`);
    await enterprise.page.locator('.hero .score-figure').waitFor();
    expect(await enterprise.overflow()).toBe(0);
    expect(await enterprise.barriers()).toEqual([]);
    await enterprise.picture('my-result', 'page');
  });
});

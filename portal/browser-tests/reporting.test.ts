import { expect, it } from 'vitest';
import { HERO } from './surroundings';
import { LANGUAGES, stories, visitAs } from './visit';

const WORKBOOK = `统一社会信用代码,季度,数据项,数值,单位,口径
${HERO},2026Q1,税收（实缴）,"1,234.5",万元,当季
${HERO},2026Q1,税收（实缴）,很多,万元,当季
91110113MA0HE0001X,2026Q1,税收（实缴）,12.5,万元,当季
`;

stories('a bureau that reports', () => {
  it.each(LANGUAGES)('reads_its_contract_without_being_asked_for_a_purpose: %s', async (language) => {
    const officer = await visitAs('bureau-officer', null, { language });
    const { page } = officer;
    await officer.go('/contracts');
    await page.locator('table.t tbody tr').first().getByRole('link').click();
    await page.locator('.listing').waitFor();
    expect(await page.locator('h1').textContent()).toMatch(language === 'zh' ? /税务局/ : /Tax Bureau/);
    expect(await page.locator('.listing').textContent()).toContain('"creditCode"');
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('contract');
  });

  it.each(LANGUAGES)('tries_a_workbook_and_sees_each_bad_cell_named_before_anything_is_reported: %s', async (language) => {
    const officer = await visitAs('bureau-officer', null, { language });
    const { page } = officer;
    await officer.go('/submissions');
    await page.locator('#upload-file').setInputFiles({ name: `税收-${language}.csv`, mimeType: 'text/csv', buffer: Buffer.from(WORKBOOK) });
    await page.locator('.onward-bar').waitFor();
    const flaws = page.locator('table.t tbody tr');
    const text = (await flaws.allTextContents()).join(' ');
    expect(text).toContain('D3');
    expect(text).toContain('A4');
    expect(await page.locator('.recon-figure.accepted b').textContent()).toBe('1');
    expect(await page.locator('.recon-figure.refused b').textContent()).toBe('2');
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('submission', 'page');

    // and the bureau finds it again, in any browser
    await officer.go('/submissions');
    const listed = page.locator('table.t tbody tr', { hasText: `税收-${language}.csv` }).first();
    await listed.waitFor();
    expect(await listed.locator('td.num').first().textContent()).toBe('2');
    expect(await officer.overflow()).toBe(0);
    await officer.picture('submissions');
    await listed.getByRole('link').click();
    await page.locator('.onward-bar').waitFor();
  });

  it('gets_the_refused_rows_back_as_a_workbook', async () => {
    const officer = await visitAs('bureau-officer', null);
    const { page } = officer;
    await officer.go('/submissions');
    await page.locator('#upload-file').setInputFiles({ name: 'back.csv', mimeType: 'text/csv', buffer: Buffer.from(WORKBOOK) });
    await page.locator('.onward-bar').waitFor();
    const download = page.waitForEvent('download');
    await page.locator('.card.part .right a').last().click();
    expect((await download).suggestedFilename()).toMatch(/^errors-.*\.xlsx$/);
  });

  it.each(LANGUAGES)('sees_what_was_refused_and_why: %s', async (language) => {
    const officer = await visitAs('bureau-officer', null, { language });
    const { page } = officer;
    await officer.go('/rejections');
    await page.locator('table.t tbody tr').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('rejections');
    await page.locator('table.t tbody tr th button').first().click();
    await page.getByRole('dialog').locator('.kv').waitFor();
    await officer.settled();
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('rejection');
  });

  it('opens_a_batch_and_is_told_what_is_missing', async () => {
    const officer = await visitAs('bureau-officer', null);
    const { page } = officer;
    await officer.go('/batches');
    await page.locator('#batch-declared').fill('3');
    await page.locator('form.filters button[type=submit]').click();
    const card = page.locator('section.card').first();
    await card.locator('.recon').waitFor();
    expect(await card.locator('.recon').textContent()).toContain('还差 3 条');
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('batches');
  });

  it('refuses_a_batch_without_a_number', async () => {
    const officer = await visitAs('bureau-officer', null);
    const { page } = officer;
    await officer.go('/batches');
    await page.locator('#batch-declared').fill('0');
    await page.locator('form.filters button[type=submit]').click();
    expect(await page.getByRole('alert').textContent()).toContain('1,000,000');
  });

  it.each(LANGUAGES)('sees_how_punctual_and_complete_it_is: %s', async (language) => {
    const officer = await visitAs('bureau-officer', null, { language });
    await officer.go('/deliveries?quarter=2025Q4');
    await officer.page.locator('table.t tbody tr').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('deliveries');
  });

  it('sees_its_suspicious_facts', async () => {
    const officer = await visitAs('bureau-officer', null);
    await officer.go('/warnings?quarter=2025Q4');
    await officer.page.locator('table.t tbody tr, .emp').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('warnings');
  });

  it('finds_its_pages_on_a_phone', async () => {
    const officer = await visitAs('bureau-officer', null, { screen: 'phone' });
    await officer.go('/submissions');
    await officer.page.locator('.drop').waitFor();
    expect(await officer.overflow()).toBe(0);
    await officer.picture('submissions');
  });
});

import { expect, it } from 'vitest';
import { HERO } from './surroundings';
import { LANGUAGES, stories, visitAs } from './visit';

stories('the register of enterprises', () => {
  it.each(LANGUAGES)('shows_where_each_enterprise_stands_and_why: %s', async (language) => {
    const officer = await visitAs('district-officer', 'guidance', { language });
    const { page } = officer;
    await officer.go('/enterprises?year=2025');
    await page.locator('table.t tbody tr').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('register');
    await officer.go(`/enterprises/${HERO}`);
    await page.locator('article.entry').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('enterprise', 'page');
  });

  it('finds_an_enterprise_by_its_pinyin_initials', async () => {
    const officer = await visitAs('district-officer', 'guidance');
    const { page } = officer;
    await officer.go('/enterprises?year=2025&q=bjlc');
    await page.locator('table.t tbody tr').first().waitFor();
    expect(await page.locator('table.t tbody').textContent()).toContain(HERO);
  });

  it('asks_for_a_reason_before_a_place_is_decided', async () => {
    const officer = await visitAs('district-officer', 'guidance');
    const { page } = officer;
    await officer.go(`/enterprises/${HERO}`);
    await page.locator('#decide-reason').waitFor();
    await page.locator('form.col button[type=submit]').click();
    expect(await page.getByRole('alert').textContent()).toContain('理由');
  });

  it('asks_again_before_a_list_is_signed', async () => {
    const officer = await visitAs('park-officer', 'investigation');
    const { page } = officer;
    await officer.go('/enterprises?year=2025');
    await page.locator('.acts .btn.pri').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await officer.settled();
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('confirm-list');
    await dialog.locator('button:not(.pri)').click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('shows_the_city_office_how_punctual_a_bureau_is', async () => {
    const officer = await visitAs('city-officer', 'policy-making');
    const { page } = officer;
    await officer.go('/deliveries?bureau=statistics&quarter=2025Q4');
    await page.locator('table.t tbody tr').first().waitFor();
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('bureau-deliveries');
  });
});

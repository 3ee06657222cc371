import { expect, it } from 'vitest';
import { LANGUAGES, stories, visitAs } from './visit';

stories('what-if', () => {
  it.each(LANGUAGES)('shows_who_would_move_under_other_weights: %s', async (language) => {
    const officer = await visitAs('district-officer', 'policy-making', { language });
    const { page } = officer;
    await officer.go('/what-if');
    await page.locator('table.whatif tbody tr').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    // five points from the first indicator to the third
    const weights = page.locator('table.whatif tbody tr td:nth-child(3) .field input');
    const shift = async (row: number, by: number) => {
      const input = weights.nth(row);
      await input.fill((Number(await input.inputValue()) + by).toFixed(2));
    };
    await shift(0, -5);
    expect(await page.locator('.whatif-more .note.err').count()).toBe(1);
    await shift(2, 5);
    await page.locator('.whatif-more .note.ok').waitFor();
    await page.locator('form.card .btn.pri').click();
    await page.locator('.whatif-pair table').first().waitFor();
    await officer.settled();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('what-if', 'page');
  });

  it('tells_what_stands_against_weights_that_do_not_sum_to_100', async () => {
    const officer = await visitAs('district-officer', 'policy-making');
    const { page } = officer;
    officer.expects(422, /\/simulations$/);
    await officer.go('/what-if');
    const first = page.locator('table.whatif tbody tr td:nth-child(3) .field input').first();
    await first.waitFor();
    await first.fill('1.00');
    await page.locator('form.card .btn.pri').click();
    const problem = page.getByRole('alert');
    await problem.waitFor();
    expect(await problem.textContent()).toContain('100');
  });

  it('can_be_read_on_a_phone', async () => {
    const officer = await visitAs('district-officer', 'policy-making', { screen: 'phone' });
    const { page } = officer;
    await officer.go('/what-if');
    await page.locator('table.whatif tbody tr').first().waitFor();
    await page.locator('form.card .btn.pri').click();
    await page.locator('.whatif-pair table').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    await officer.picture('what-if-phone', 'page');
  });
});

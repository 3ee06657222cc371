import { expect, it } from 'vitest';
import { upheld } from './objection';
import { stories, visitAs, type Visit } from './visit';

/** The bureau's page once an order of that state has reached it. */
async function corrections(bureau: Visit, state: string, id?: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const answer = await bureau.page.request.get('/api/v1/correction-orders');
        return ((await answer.json()) as { items: { id: string; state: string }[] }).items.filter((each) => each.state === state && (id === undefined || each.id === id)).length;
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);
  await bureau.go('/corrections');
}

stories('the bureau whose fact was objected to', () => {
  it('stands_by_its_fact_with_a_reason_or_corrects_it_on_its_page', async () => {
    await upheld();
    const bureau = await visitAs('bureau-officer', null);
    const { page } = bureau;
    await corrections(bureau, 'open');
    const first = page.locator('section.card', { has: page.locator('form') }).first();
    await first.waitFor();
    expect(await bureau.overflow()).toBe(0);
    expect(await bureau.barriers()).toEqual([]);
    await bureau.picture('correction');

    // no answer without a reason
    await first.locator('input[type=radio]').last().check();
    await first.locator('button[type=submit]').click();
    expect(await first.getByRole('alert').textContent()).toContain('理由');
    await first.locator('textarea').fill('征管系统核对无误，维持原值（虚构）。');
    await first.locator('button[type=submit]').click();
    await page.getByText('未接受：征管系统核对无误').first().waitFor();
  });

  it.each(['zh', 'en'] as const)('accepts_an_order_and_sees_it_carried_out: %s', async (language) => {
    const value = await upheld();
    const bureau = await visitAs('bureau-officer', null, { language });
    const { page } = bureau;
    await corrections(bureau, 'open');
    const open = page.locator('section.card', { has: page.locator('form') }).first();
    await open.waitFor();
    const id = await open.getAttribute('aria-label');
    expect(await open.locator('input[inputmode=decimal]').inputValue()).toBe(value);
    await open.locator('button[type=submit]').click();
    const answered = page.locator(`section.card[aria-label="${id}"]`);
    await answered.locator('form').waitFor({ state: 'detached' });
    await corrections(bureau, 'carried-out', id ?? '');
    await answered.getByText(language === 'zh' ? '已更正' : 'corrected').first().waitFor();
    expect(await bureau.overflow()).toBe(0);
    expect(await bureau.barriers()).toEqual([]);
    await bureau.picture('corrections');
  });
});

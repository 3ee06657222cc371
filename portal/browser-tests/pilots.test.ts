import { expect, it } from 'vitest';
import { LOOKS, stories, visitAs, type Visit } from './visit';

/** 密云区: its term is given a far end and taken back to an open one, so that the city is as it was. */
const MIYUN = '110118';

async function decide(officer: Visit, open: string, lastQuarter: string, reason: string): Promise<void> {
  const { page } = officer;
  await page.getByRole('button', { name: open, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#term-to').selectOption(lastQuarter);
  await dialog.locator('textarea').fill(reason);
  await dialog.locator('button.pri').click();
}

stories('the term of a pilot', () => {
  it('is_decided_by_the_city_office_with_a_reason_and_not_over_a_decision_unseen', async () => {
    const first = await visitAs('city-officer', 'policy-making');
    const second = await visitAs('city-officer-2', 'policy-making');
    await first.go(`/pilots/${MIYUN}`);
    await second.go(`/pilots/${MIYUN}`);
    await second.page.getByRole('button', { name: '定下止季', exact: true }).waitFor();

    await first.page.getByRole('button', { name: '定下止季', exact: true }).click();
    const asked = first.page.getByRole('dialog');
    await asked.locator('button.pri').click();
    expect(await asked.getByRole('alert').textContent()).toContain('理由');
    expect(await first.barriers()).toEqual([]);
    await first.picture('pilot-decision');
    await asked.locator('button', { hasText: '先不决定' }).click();
    await decide(first, '定下止季', '2035Q4', '试点方案（虚构）');
    await first.page.locator('.kv', { hasText: '2035 年四季度' }).waitFor();
    expect(await first.page.locator('.steps-done li').first().textContent()).toContain('试点方案（虚构）');

    // the other one saw the term before: the decision is refused, and what there is now is shown
    second.expects(412, /\/pilot\/decisions$/);
    await decide(second, '定下止季', '2034Q4', '另一方案（虚构）');
    const dialog = second.page.getByRole('dialog');
    await dialog.locator('.perr').waitFor();
    expect(await dialog.locator('.perr').textContent()).toContain('412');
    await dialog.locator('button', { hasText: '先不决定' }).click();
    await second.page.locator('.kv', { hasText: '2035 年四季度' }).waitFor();
    await decide(second, '延长', '', '恢复不定期（虚构）');
    await second.page.locator('.kv', { hasText: '未定' }).waitFor();
    expect(await second.page.locator('.steps-done li').first().textContent()).toContain('恢复不定期（虚构）');
  });

  it('is_seen_by_a_district_which_decides_nothing', async () => {
    // the control
    const city = await visitAs('city-officer', 'policy-making');
    await city.go(`/pilots/${MIYUN}`);
    await city.page.locator('.page-h button').first().waitFor();

    const district = await visitAs('district-officer', 'guidance');
    await district.go('/pilots');
    await district.page.locator('nav.side a[href="/pilots"]').waitFor();
    await district.page.locator(`a[href="/pilots/${MIYUN}"]`).click();
    await district.page.locator('.kv').first().waitFor();
    expect(await district.page.locator('.page-h button').count()).toBe(0);

    const enterprise = await visitAs('enterprise', 'review');
    await enterprise.go('/pilots');
    await enterprise.page.getByText('没有这一页').waitFor();
  });

  it.each(LOOKS)('on_any_screen: $language $screen', async (look) => {
    const officer = await visitAs('city-officer', 'policy-making', look);
    const { page } = officer;
    await officer.go('/pilots');
    await page.locator('table.t tbody tr').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('pilots', 'page');
    await officer.go(`/pilots/${MIYUN}`);
    await page.locator('.kv').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('pilot', 'page');
  });
});

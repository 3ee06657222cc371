import { expect, it } from 'vitest';
import { LOOKS, stories, visitAs, type Visit } from './visit';

const newId = () => `story-${Date.now().toString(36)}`;

/** Drafts an agreement for a system that does not exist: what the sample bureau may read stays as it is. */
async function drafted(officer: Visit, id: string): Promise<void> {
  const { page } = officer;
  await officer.go('/agreements/new');
  await page.locator('.boxes input[value="110113"]').waitFor();
  await page.locator('#agreement-id').fill(id);
  await page.locator('#agreement-bureau').selectOption('commerce');
  await page.locator('#agreement-client').fill('story-reader');
  await page.locator('#agreement-from').fill('2026-01-01');
  await page.locator('#agreement-to').fill('2030-12-31');
  for (const value of ['110113', '110108', 'output', 'taxPaid', 'facts', 'scores', 'guidance']) {
    await page.locator(`.boxes input[value="${value}"]`).first().check();
  }
  await page.locator('.boxes input[value="policy-making"]').check();
  await page.locator('#agreement-basis').fill('京数共享〔2026〕9号（虚构）');
  await page.locator('form.card button[type=submit]').click();
  await page.locator('section.card .kv').first().waitFor();
}

async function confirm(officer: Visit, open: string, reason: string): Promise<void> {
  const { page } = officer;
  await page.getByRole('button', { name: open, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea').fill(reason);
  await dialog.locator('button.pri').click();
}

stories('a sharing agreement', () => {
  it('is_drafted_by_one_officer_put_in_force_by_another_and_ended', async () => {
    const id = newId();
    const first = await visitAs('city-officer', 'policy-making');
    await drafted(first, id);
    expect(await first.barriers()).toEqual([]);
    // the drafter is told beforehand, and refused
    expect(await first.page.locator('.note.warn').textContent()).toContain('另一位经办人');
    first.expects(422, /\/approval$/);
    await confirm(first, '批准生效', '会签完毕（虚构）');
    const refusal = first.page.getByRole('dialog').locator('.perr');
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain('起草协议的人不能批准它');

    const second = await visitAs('city-officer-2', 'policy-making');
    await second.go(`/agreements/${id}`);
    await confirm(second, '批准生效', '会签完毕（虚构）');
    await second.page.locator('.card .tag.ok', { hasText: '有效' }).waitFor();
    expect(await second.page.locator('.steps-done').textContent()).toContain('会签完毕（虚构）');
    await second.picture('agreement', 'page');

    await confirm(second, '终止', '系统下线（虚构）');
    await second.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await second.page.locator('.steps-done', { hasText: '系统下线（虚构）' }).waitFor();
  });

  it('that_was_changed_meanwhile_is_not_put_in_force_unseen', async () => {
    const id = newId();
    const first = await visitAs('city-officer', 'policy-making');
    await drafted(first, id);
    const second = await visitAs('city-officer-2', 'policy-making');
    await second.go(`/agreements/${id}`);
    await second.page.getByRole('button', { name: '批准生效', exact: true }).waitFor();

    await first.page.locator('.page-h a.btn').click();
    await first.page.locator('#agreement-basis').fill('京数共享〔2026〕10号（虚构）');
    await first.page.locator('form.card button[type=submit]').click();
    await first.page.getByText('10号').first().waitFor();

    second.expects(412, /\/approval$/);
    await confirm(second, '批准生效', '会签完毕（虚构）');
    const dialog = second.page.getByRole('dialog');
    await dialog.locator('.perr').waitFor();
    expect(await dialog.locator('.perr').textContent()).toContain('412');
    // closed, the page shows what there is now, and that can be put in force
    await dialog.locator('button', { hasText: '先不批准' }).click();
    await second.page.getByText('10号').first().waitFor();
    await confirm(second, '批准生效', '会签完毕（虚构）');
    await second.page.locator('.card .tag.ok', { hasText: '有效' }).waitFor();
  });

  it('is_read_by_auditor_and_security_administrator_and_by_no_district', async () => {
    for (const [account, purpose] of [
      ['auditor', 'audit'],
      ['security-admin', null],
    ] as const) {
      const overseer = await visitAs(account, purpose);
      await overseer.go('/agreements');
      await overseer.page.locator('nav.side a[href="/agreements"]').waitFor();
      const row = overseer.page.locator('table.t tbody tr', { hasText: 'finance-sample' });
      await row.locator('a').click();
      await overseer.page.locator('section.card .kv').first().waitFor();
      expect(await overseer.page.locator('.page-h .btn, .card .btn').count()).toBe(0);
      expect(await overseer.barriers()).toEqual([]);
    }
    const district = await visitAs('district-officer', 'guidance');
    await district.go('/agreements');
    await district.page.getByText('没有这一页').waitFor();
    expect(await district.page.locator('nav.side a[href="/agreements"]').count()).toBe(0);
  });

  it('names_everything_before_it_is_saved', async () => {
    const officer = await visitAs('city-officer', 'policy-making');
    await officer.go('/agreements/new');
    await officer.page.locator('form.card button[type=submit]').click();
    expect(await officer.page.getByRole('alert').count()).toBeGreaterThan(8);
    expect(officer.page.url()).toContain('/agreements/new');
  });

  it.each(LOOKS)('on_any_screen: $language $screen', async (look) => {
    const officer = await visitAs('city-officer', 'policy-making', look);
    const { page } = officer;
    await officer.go('/agreements');
    await page.locator('table.t tbody tr').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('agreements');
    await officer.go('/agreements/finance-sample');
    await page.locator('section.card .kv').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('agreement-one', 'page');
    await officer.go('/agreements/finance-sample/draft');
    await page.locator('.boxes label').first().waitFor();
    expect(await officer.overflow()).toBe(0);
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('agreement-draft', 'page');
  });
});

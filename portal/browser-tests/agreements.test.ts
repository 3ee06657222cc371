import { expect, it } from 'vitest';
import { stories, visitAs, type Visit } from './visit';

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
});

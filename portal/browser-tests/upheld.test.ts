import { expect, it } from 'vitest';
import { HERO } from './surroundings';
import { stories, visitAs, type Visit } from './visit';

const QUARTER = '2024Q2';

interface Listed {
  id: string;
  quantity: string;
  bureau: string;
  counts: boolean;
  reported: { value: string; unit: string } | null;
}

/** A step that has a page and a story of its own elsewhere, taken over REST by whoever is signed in. */
async function post(visit: Visit, path: string, body: Record<string, unknown>): Promise<Record<string, string>> {
  await visit.go('/');
  await visit.settled();
  return visit.page.evaluate(
    async ({ path, body }) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
      const answer = await fetch(`/api/v1${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), 'X-XSRF-TOKEN': decodeURIComponent(token) },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Record<string, string>;
    },
    { path, body },
  );
}

/** An objection of the sample enterprise against a fact of the tax bureau, found right and upheld; the value found. */
async function upheld(): Promise<string> {
  const enterprise = await visitAs('enterprise', 'review');
  const answer = await enterprise.page.request.get(`/api/v1/facts?enterprise=${HERO}&quarter=${QUARTER}`);
  expect(answer.status()).toBe(200);
  const fact = ((await answer.json()) as { items: Listed[] }).items.find((each) => each.quantity === 'taxPaid' && each.bureau === 'tax' && each.counts && each.reported !== null)!;
  const value = String(Math.round(Number(fact.reported!.value)) + 1);
  const { unit } = fact.reported!;
  const { id } = await post(enterprise, '/appeals', { factId: fact.id, statement: '完税凭证金额与系统所记不符（虚构）。', proposedValue: value, unit });
  const park = await visitAs('park-officer', 'investigation');
  await expect.poll(async () => (await park.page.request.get(`/api/v1/appeals/${id}`)).status(), { timeout: 30_000 }).toBe(200);
  await post(park, `/appeals/${id}/findings`, { finding: 'for', reason: '凭证核对无误（虚构）。', value, unit });
  const officer = await visitAs('district-officer', 'guidance');
  await post(officer, `/appeals/${id}/decision`, { decision: 'uphold', reason: '依据核实意见认定（虚构）。' });
  return value;
}

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

import { expect } from 'vitest';
import { HERO } from './surroundings';
import { visitAs, type Visit } from './visit';

const QUARTER = '2024Q2';

interface Listed {
  id: string;
  quantity: string;
  bureau: string;
  counts: boolean;
  reported: { value: string; unit: string } | null;
}

/** A step that has a page and a story of its own elsewhere, taken over REST by whoever is signed in. */
export async function post(visit: Visit, path: string, body: Record<string, unknown>): Promise<Record<string, string>> {
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

/**
 * An objection of the sample enterprise against a fact of the tax bureau, found right and upheld; the value found.
 *
 * @param times how many times the tax that was reported
 */
export async function upheld(times = 1): Promise<string> {
  const enterprise = await visitAs('enterprise', 'review');
  const answer = await enterprise.page.request.get(`/api/v1/facts?enterprise=${HERO}&quarter=${QUARTER}`);
  expect(answer.status()).toBe(200);
  const fact = ((await answer.json()) as { items: Listed[] }).items.find((each) => each.quantity === 'taxPaid' && each.bureau === 'tax' && each.counts && each.reported !== null)!;
  const value = String(Math.round(Number(fact.reported!.value) * times) + 1);
  const { unit } = fact.reported!;
  const { id } = await post(enterprise, '/appeals', { factId: fact.id, statement: '完税凭证金额与系统所记不符（虚构）。', proposedValue: value, unit });
  const park = await visitAs('park-officer', 'investigation');
  await expect.poll(async () => (await park.page.request.get(`/api/v1/appeals/${id}`)).status(), { timeout: 30_000 }).toBe(200);
  await post(park, `/appeals/${id}/findings`, { finding: 'for', reason: '凭证核对无误（虚构）。', value, unit });
  const officer = await visitAs('district-officer', 'guidance');
  await post(officer, `/appeals/${id}/decision`, { decision: 'uphold', reason: '依据核实意见认定（虚构）。' });
  return value;
}

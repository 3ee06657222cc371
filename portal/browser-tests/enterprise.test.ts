import { expect, it } from 'vitest';
import { HERO, PERIOD } from './surroundings';
import { stories, visitAs } from './visit';

/** Well formed and unknown, beside a well-formed one of the same district. */
const NOBODY = '91110113MA0ZZZZZ0Q';

stories('an enterprise', () => {
  it('sees_its_own_score', async () => {
    const reader = await visitAs('enterprise', 'review');
    await reader.go('/');
    await reader.page.locator('table.ex tfoot .total').waitFor();
    expect(await reader.page.locator('.facts-line .code').innerText()).toBe(HERO);
  });

  it('finds_no_page_of_another_one_and_gets_the_answer_that_an_unknown_one_gets', async () => {
    const officer = await visitAs('district-officer', 'guidance');
    await officer.go(`/ranking?period=${PERIOD}`);
    const codes = await officer.page.locator('table.rk .ent .code').allInnerTexts();
    const other = codes.find((each) => each !== HERO)!;

    const reader = await visitAs('enterprise', 'review');
    await reader.go(`/scores/${other}?period=${PERIOD}`);
    await reader.page.getByRole('heading', { name: '没有这一页' }).waitFor();
    const body = await reader.page.locator('body').innerText();
    expect(body).not.toContain(other);

    const asked = async (creditCode: string) => {
      const answer = await reader.page.request.get(`/api/v1/scores/${creditCode}?period=${PERIOD}`);
      const { traceId, ...rest } = (await answer.json()) as Record<string, unknown>;
      return { status: answer.status(), rest };
    };
    expect((await asked(HERO)).status).toBe(200);
    const foreign = await asked(other);
    expect(foreign.status).toBe(404);
    expect(foreign).toEqual(await asked(NOBODY));
  });
});

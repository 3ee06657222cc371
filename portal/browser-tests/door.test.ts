import { expect, it } from 'vitest';
import { DISTRICT, gateway, HERO, passwordOf, PERIOD } from './surroundings';
import { stories, visit } from './visit';

const RANKING = `/ranking?district=${DISTRICT}&period=${PERIOD}`;

stories('the door', () => {
  it('refuses_a_wrong_password_lets_in_with_the_right_one_and_gives_no_data_before_a_purpose_is_stated', async () => {
    const reader = await visit();
    await reader.go(RANKING);
    await reader.page.locator('a.door-login').click();
    await reader.fillLogin('district-officer', 'not-the-password-1');
    expect(await reader.page.locator('[id^=input-error]').first().innerText()).toMatch(/无效|错误/);

    await reader.fillLogin('district-officer', passwordOf('district-officer'));
    const question = reader.page.getByRole('dialog');
    await question.waitFor();
    expect(await reader.page.locator('table.rk').count()).toBe(0);
    expect(await question.locator('button.pri').isDisabled()).toBe(true);
    await question.getByText('综合指导').click();
    await question.getByRole('button', { name: '以“综合指导”进入' }).click();

    await reader.page.locator('table.rk tbody tr').first().waitFor();
    expect(reader.page.url()).toBe(gateway() + RANKING);
    expect(await reader.page.locator('button.purpose').innerText()).toContain('综合指导');
  });

  it('is_closed_behind_whoever_signs_out', async () => {
    const reader = await visit();
    await reader.go(`/my-score?period=${PERIOD}`);
    await reader.signIn('enterprise');
    await reader.state('review');
    await reader.page.locator('table.ex tfoot').waitFor();

    reader.expects(401, /^\/session$/);
    await reader.page.locator('button.who').click();
    await reader.page.getByRole('menuitem', { name: '退出登录' }).click();
    await reader.page.locator('a.door-login').waitFor();

    await reader.page.goBack();
    await reader.page.locator('a.door-login').waitFor();
    expect(await reader.page.locator('body').innerText()).not.toContain(HERO);
    const asked = await reader.page.request.get(`/api/v1/scores/${HERO}?period=${PERIOD}`);
    expect(asked.status()).toBe(401);
    // Keycloak's session has ended too: the next login asks for the password again.
    await reader.page.locator('a.door-login').click();
    await reader.page.locator('#password').waitFor();
  });
});

import { expect, it } from 'vitest';
import { DISTRICT, gateway, HERO, passwordOf, PERIOD } from './surroundings';
import { stories, visit, visitAs } from './visit';

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

  it('keeps_the_frame_of_a_page_that_fails_and_the_others_can_be_opened', async () => {
    const officer = await visitAs('district-officer', 'guidance');
    const { page } = officer;
    await officer.go(RANKING);
    await page.locator('table.rk tbody tr').first().waitFor();
    // Given a part that a newer release has replaced on the server
    officer.expects(404, /^\/assets\/WhatIfPage/);
    await page.route('**/assets/WhatIfPage-*.js', (route) => route.fulfill({ status: 404 }));

    // When
    await page.locator('nav.side a[href="/what-if"]').click();

    // Then
    const told = page.getByRole('alert');
    await told.waitFor();
    expect(await told.innerText()).toContain('这一页出错了');
    expect(await officer.barriers()).toEqual([]);
    await officer.picture('page-failed');
    // the console has the error itself and no other
    const others = () => officer.complaints.splice(0).filter((each) => !each.includes('WhatIfPage'));
    expect(others()).toEqual([]);
    await page.locator('nav.side a[href="/ranking"]').click();
    await page.locator('table.rk tbody tr').first().waitFor();
    await page.unroute('**/assets/WhatIfPage-*.js');
    await page.locator('nav.side a[href="/what-if"]').click();
    await told.waitFor();
    await told.getByRole('button', { name: '重新载入' }).click();
    await page.locator('table.whatif tbody tr').first().waitFor();
    expect(others()).toEqual([]);
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

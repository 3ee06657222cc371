import { expect, it } from 'vitest';
import { gateway } from './surroundings';
import { LOOKS, stories, visitAs, type Visit } from './visit';

/** Each story has a bureau of its own, which the city keeps; a code has letters only. */
const newCode = () => `story-${[...Date.now().toString()].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;

async function write(admin: Visit, code: string): Promise<void> {
  const { page } = admin;
  await page.locator('#bureau-code').fill(code);
  await page.locator('#bureau-zh').fill('演示局（虚构）');
  await page.locator('#bureau-en').fill('Sample bureau (fictional)');
  await page.locator('input[type=checkbox][value=output]').check();
  await page.locator('#bureau-reason').fill('京政发〔2026〕1 号（虚构）');
}

/** Adds a bureau on the page and answers its secret, which is still on the screen. */
async function added(admin: Visit, code: string): Promise<string> {
  const { page } = admin;
  await admin.go('/bureaus/new');
  await page.locator('#bureau-code').waitFor();
  await write(admin, code);
  await page.locator('form.card button[type=submit]').click();
  return (await page.locator('.secret code.told').textContent())!;
}

/** Everything in which a browser could keep something of the page. */
async function kept(visit: Visit): Promise<string> {
  const stored = await visit.page.evaluate(async () => {
    const caches = 'caches' in window ? await window.caches.keys() : [];
    const databases = await indexedDB.databases();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, caches, databases, history.state, location.href, document.cookie]);
  });
  return stored + JSON.stringify(await visit.page.context().cookies());
}

/** Pictures go into reports: a secret does not. */
async function pictureWithoutSecret(visit: Visit, name: string): Promise<void> {
  await visit.page.evaluate(() => {
    const told = document.querySelector('.secret code.told');
    if (told) told.textContent = '•'.repeat(36);
  });
  await visit.picture(name);
}

async function takeStep(admin: Visit, open: string, reason: string): Promise<void> {
  const { page } = admin;
  await page.getByRole('button', { name: open, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea').fill(reason);
  await dialog.locator('button.pri').click();
  await dialog.waitFor({ state: 'hidden' });
}

stories('a bureau is administered', () => {
  it('by_the_system_administrator_who_is_told_the_secret_once_and_nothing_keeps_it', async () => {
    const admin = await visitAs('system-admin', null);
    const { page } = admin;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: gateway() });
    await admin.go('/bureaus');
    await page.locator('table.t tbody tr').first().waitFor();
    await page.locator('.page-h a.btn.pri').click();

    // nothing is sent before it is whole
    await page.locator('form.card button[type=submit]').click();
    expect(await page.getByRole('alert').count()).toBe(4);
    const code = newCode();
    await write(admin, code);
    await page.locator('form.card button[type=submit]').click();
    const told = page.locator('.secret code.told');
    const secret = (await told.textContent())!;
    expect(secret.length).toBeGreaterThan(30);
    await page.locator('.secret button', { hasText: '复制' }).last().click();
    await page.locator('.secret button', { hasText: '已复制' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    expect(await kept(admin)).not.toContain(secret);
    expect(await admin.overflow()).toBe(0);
    expect(await admin.barriers()).toEqual([]);

    // once it was handed over the file of the bureau stands there, and the way back does not show it again
    await page.locator('.secret button.pri').click();
    await page.locator('.steps-done li').first().waitFor();
    expect(page.url()).toBe(`${gateway()}/bureaus/${code}`);
    expect(await page.content()).not.toContain(secret);
    await page.goBack();
    await page.locator('table.t tbody tr').first().waitFor();
    expect(await page.content()).not.toContain(secret);
    await admin.go(`/bureaus/${code}`);
    await page.locator('.steps-done li').first().waitFor();
    expect(await page.content()).not.toContain(secret);
    expect(await kept(admin)).not.toContain(secret);
  });

  it('by_a_code_that_is_free_or_the_page_says_that_it_is_taken', async () => {
    const admin = await visitAs('system-admin', null);
    const { page } = admin;
    admin.expects(409, /\/api\/v1\/bureaus$/);
    await admin.go('/bureaus/new');
    await page.locator('#bureau-code').waitFor();
    await write(admin, 'tax');
    await page.locator('form.card button[type=submit]').click();
    await page.locator('.perr').waitFor();
    expect(await page.locator('.perr').textContent()).toContain('already-taken');
    expect(await page.locator('.secret').count()).toBe(0);
    // what was written is still there
    expect(await page.locator('#bureau-zh').inputValue()).toBe('演示局（虚构）');
  });

  it('by_the_security_administrator_who_suspends_resumes_and_gives_another_secret_with_a_reason', async () => {
    const code = newCode();
    const first = await added(await visitAs('system-admin', null), code);
    const admin = await visitAs('security-admin', null);
    const { page } = admin;
    await admin.go(`/bureaus/${code}`);
    await page.getByRole('button', { name: '停用', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('button.pri').click();
    expect(await dialog.getByRole('alert').textContent()).toContain('理由');
    await dialog.locator('textarea').fill('例行检查（虚构）');
    expect(await admin.barriers()).toEqual([]);
    await admin.picture('bureau-suspension');
    await dialog.locator('button.pri').click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('.kv .tag', { hasText: '已停用' }).waitFor();
    // a suspended one gets no secret
    expect(await page.getByRole('button', { name: '更换密钥', exact: true }).count()).toBe(0);
    await takeStep(admin, '恢复', '检查完毕（虚构）');
    await page.locator('.kv .tag.ok').waitFor();

    await takeStep(admin, '更换密钥', '年度更换（虚构）');
    const second = (await page.locator('.secret code.told').textContent())!;
    expect(second.length).toBeGreaterThan(30);
    expect(second).not.toBe(first);
    expect(await kept(admin)).not.toContain(second);
    await page.locator('.secret button.pri').click();
    expect(await page.content()).not.toContain(second);
    expect(await page.locator('.steps-done').textContent()).toContain('年度更换（虚构）');
  });

  it('and_the_audit_administrator_sees_what_was_done_and_does_nothing', async () => {
    const code = newCode();
    await added(await visitAs('system-admin', null), code);
    const security = await visitAs('security-admin', null);
    await security.go(`/bureaus/${code}`);
    await takeStep(security, '停用', '密钥疑似泄露（虚构）');
    // the control: the security administrator has steps
    await security.page.getByRole('button', { name: '恢复', exact: true }).waitFor();

    const audit = await visitAs('audit-admin', null);
    await audit.go(`/bureaus/${code}`);
    await audit.page.locator('.steps-done li').first().waitFor();
    expect(await audit.page.locator('.steps-done').textContent()).toContain('密钥疑似泄露（虚构）');
    expect(await audit.page.locator('.steps-done').textContent()).toContain('security-admin');
    expect(await audit.page.locator('.page-h button').count()).toBe(0);
    expect(await audit.barriers()).toEqual([]);
    await audit.go('/bureaus');
    await audit.page.locator('table.t tbody tr').first().waitFor();
    expect(await audit.page.locator('.page-h .btn').count()).toBe(0);
  });

  it('and_nobody_else_has_the_page', async () => {
    // the control
    const admin = await visitAs('audit-admin', null);
    await admin.go('/bureaus');
    await admin.page.locator('table.t tbody tr').first().waitFor();
    expect(await admin.page.locator('nav.side a[href="/bureaus"]').count()).toBe(1);

    const officer = await visitAs('district-officer', 'guidance');
    await officer.go('/bureaus');
    await officer.page.getByText('没有这一页').waitFor();
    expect(await officer.page.locator('nav.side a[href="/bureaus"]').count()).toBe(0);
    expect(await officer.page.locator('nav.side a').count()).toBeGreaterThan(0);
  });

  it.each(LOOKS)('on_any_screen: $language $screen', async (look) => {
    const admin = await visitAs('system-admin', null, look);
    const { page } = admin;
    await admin.go('/bureaus');
    await page.locator('table.t tbody tr').first().waitFor();
    expect(await admin.overflow()).toBe(0);
    expect(await admin.barriers()).toEqual([]);
    await admin.picture('bureaus', 'page');
    await admin.go('/bureaus/new');
    await page.locator('.boxes label').first().waitFor();
    expect(await admin.overflow()).toBe(0);
    await admin.picture('bureau-new', 'page');
    const code = newCode();
    await added(admin, code);
    expect(await admin.overflow()).toBe(0);
    expect(await admin.barriers()).toEqual([]);
    await pictureWithoutSecret(admin, 'bureau-secret');
    await admin.go(`/bureaus/${code}`);
    await page.locator('.steps-done li').first().waitFor();
    expect(await admin.overflow()).toBe(0);
    await admin.picture('bureau', 'page');
  });
});

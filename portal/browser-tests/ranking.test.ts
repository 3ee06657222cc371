import { expect, it } from 'vitest';
import { DISTRICT, HERO, OTHER_DISTRICT, PERIOD } from './surroundings';
import { stories, visitAs, type Language, type Visit } from './visit';

const RANKING = `/ranking?district=${DISTRICT}&period=${PERIOD}`;

const rows = (reader: Visit) => reader.page.locator('table.rk:not([aria-busy=true]) tbody tr');

async function opened(address: string, language: Language = 'zh'): Promise<Visit> {
  const reader = await visitAs('district-officer', 'guidance', { language });
  await reader.go(address);
  await rows(reader).first().waitFor();
  return reader;
}

const column = (reader: Visit, name: string) => reader.page.locator(`table.rk tbody .c-${name}`).allInnerTexts();
const rankedAt = async (reader: Visit) => (await column(reader, 'rank')).map((each) => Number.parseInt(each, 10));
const rising = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

stories('the ranking of a district', () => {
  it('shows_ranks_classes_and_scores_in_falling_order_and_that_all_is_fictional', async () => {
    const reader = await opened(`${RANKING}&limit=100`);
    const ranks = await rankedAt(reader);
    expect(ranks[0]).toBe(1);
    expect(ranks).toEqual(rising(ranks));
    const scores = (await column(reader, 'score')).map((each) => Number.parseFloat(each));
    expect(scores).toEqual(rising(scores).reverse());
    const classes = (await column(reader, 'class')).map((each) => each.replace(/\s+/g, ' ').trim());
    expect([...new Set(classes)]).toEqual(['A 优先', 'B 鼓励', 'C 提升', 'D 帮扶']);
    expect(await reader.page.locator('.demo').innerText()).toBe('演示 · 数据均为虚构');
    const bar = await reader.page.locator('.dist').innerText();
    expect([...bar.matchAll(/[A-D] (\d+)/g)].reduce((sum, each) => sum + Number(each[1]), 0)).toBe(ranks.length);
  });

  it('is_narrowed_by_name_and_by_class_and_widened_again', async () => {
    const reader = await opened(RANKING);
    const all = await rows(reader).count();
    await reader.page.getByRole('textbox', { name: '企业名称或信用代码' }).fill(HERO);
    await reader.page.getByRole('button', { name: '查询' }).click();
    await reader.page.waitForURL(/q=/);
    await expect.poll(() => rows(reader).count()).toBe(1);
    expect((await column(reader, 'enterprise'))[0]).toContain(HERO);
    await reader.page.getByRole('button', { name: '重置' }).click();
    await expect.poll(() => rows(reader).count()).toBe(all);

    await reader.page.getByRole('combobox', { name: '类别' }).click();
    await reader.page.locator('.ant-select-item-option', { hasText: 'D 帮扶' }).click();
    await reader.page.waitForURL(/class=D/);
    await expect.poll(async () => new Set((await column(reader, 'class')).map((each) => each.trim()[0]))).toEqual(new Set(['D']));

    await reader.page.getByRole('textbox', { name: '企业名称或信用代码' }).fill('没有这样的企业');
    await reader.page.getByRole('button', { name: '查询' }).click();
    await reader.page.getByRole('heading', { name: '没有符合条件的企业' }).waitFor();
  });

  it('is_read_page_by_page_forth_and_back', async () => {
    const reader = await opened(`${RANKING}&limit=20`);
    const first = await column(reader, 'enterprise');
    await reader.page.getByRole('button', { name: '下一页' }).click();
    await expect.poll(async () => (await rankedAt(reader))[0]).toBe(21);
    const second = await column(reader, 'enterprise');
    expect(second.filter((each) => first.includes(each))).toEqual([]);
    await reader.page.getByRole('button', { name: '上一页' }).click();
    await expect.poll(() => column(reader, 'enterprise')).toEqual(first);
    await reader.page.goBack();
    await expect.poll(() => column(reader, 'enterprise')).toEqual(second);
  });

  it('has_a_second_list_of_those_below_scale_by_tax_per_mu', async () => {
    const reader = await opened(RANKING);
    const above = await column(reader, 'enterprise');
    await reader.page.getByRole('tab', { name: /规下企业/ }).click();
    await reader.page.getByRole('columnheader', { name: /亩均税收/ }).waitFor();
    await rows(reader).first().waitFor();
    const below = await column(reader, 'enterprise');
    expect(below.filter((each) => above.includes(each))).toEqual([]);
    await reader.page.getByRole('tab', { name: /规上企业/ }).click();
    await expect.poll(() => column(reader, 'enterprise')).toEqual(above);
  });
});

stories('an address that leads nowhere', () => {
  it.each([
    ['zh', '没有找到这份排名'],
    ['en', 'This ranking was not found'],
  ] as const)('is_not_found_where_it_is_a_foreign_district: %s', async (language, title) => {
    const reader = await visitAs('district-officer', 'guidance', { language });
    reader.expects(404, /\/(rankings|schemes)$/);
    await reader.go(`/ranking?district=${OTHER_DISTRICT}&period=${PERIOD}`);
    await reader.page.getByRole('heading', { name: title }).waitFor();
    expect(await reader.page.locator('table.rk').count()).toBe(0);
  });

  it.each([
    ['zh', '没有这一页'],
    ['en', 'There is no such page'],
  ] as const)('is_not_found_where_it_is_broken: %s', async (language, title) => {
    const reader = await visitAs('district-officer', 'guidance', { language });
    await reader.go('/rankings/of/nothing');
    await reader.page.getByRole('heading', { name: title }).waitFor();
  });

  it.each([
    ['zh', '/ranking?district=110113&period=2025Q9', /2025Q9/],
    ['en', '/ranking?district=110113&period=2025Q9', /2025Q9/],
    ['zh', `/scores/${HERO}?period=2025Q9`, /2025Q9/],
    ['en', `/scores/${HERO}?period=2025Q9`, /2025Q9/],
  ] as const)('says_what_is_wrong_where_there_is_no_such_period: %s %s', async (language, address, what) => {
    const reader = await visitAs('district-officer', 'guidance', { language });
    reader.expects(400, /rankings$|scores/);
    await reader.go(address);
    const told = await reader.page.locator('.perr').innerText();
    expect(told).toMatch(what);
    if (language === 'en') expect(told).not.toMatch(/\p{Script=Han}/u);
    else expect(told).toMatch(/\p{Script=Han}/u);
  });
});

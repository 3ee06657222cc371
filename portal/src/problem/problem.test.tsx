import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '../language/en.json';
import zh from '../language/zh.json';
import { EnterpriseNotFound } from './NotFound';
import { asProblem, Problem, problemFrom } from './Problem';
import { ProblemView } from './ProblemView';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    ns: ['portal'],
    defaultNS: 'portal',
    resources: { zh: { portal: zh }, en: { portal: en } },
    interpolation: { escapeValue: false },
  });
});

const refusal = {
  type: 'https://hengzhi.io/problems/access-log-unavailable',
  title: '访问日志暂不可写',
  titleEn: 'The access log cannot be written',
  status: 503,
  code: 'access-log-unavailable',
  detail: '数据未提供。',
  detailEn: 'The data were not served.',
  wayOut: '一分钟后再试。',
  wayOutEn: 'Try again in a minute.',
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
};

const answered = (body: BodyInit | null, status: number, headers: HeadersInit = {}) =>
  problemFrom(new Response(body, { status, headers }));

describe('a refusal of a service', () => {
  it('keeps_code_status_and_trace', async () => {
    const problem = await answered(JSON.stringify(refusal), 503);
    expect(problem).toMatchObject({ status: 503, code: 'access-log-unavailable', traceId: refusal.traceId, passing: true });
  });

  it('speaks_the_readers_language_and_the_other_before_none', async () => {
    const problem = await answered(JSON.stringify(refusal), 503);
    expect(problem.text('detail', 'zh')).toBe('数据未提供。');
    expect(problem.text('detail', 'en')).toBe('The data were not served.');
    const chineseOnly = new Problem(400, 'invalid-parameter', { detail: '参数不合规' });
    expect(chineseOnly.text('detail', 'en')).toBe('参数不合规');
  });

  it('without_a_document_still_has_a_code', async () => {
    expect(await answered('<html>', 503)).toMatchObject({ code: 'service-unavailable', traceId: null });
    expect(await answered(null, 418)).toMatchObject({ code: 'unexpected-answer', passing: false });
    expect(await answered(null, 404, { 'X-Trace-Id': 'abc' })).toMatchObject({ code: 'not-found', traceId: 'abc' });
  });

  it('is_told_from_a_fault_of_the_page', () => {
    expect(asProblem(new TypeError('x')).code).toBe('unreadable-answer');
  });
});

describe('a shown problem', () => {
  it('says_what_happened_what_to_do_and_whom_to_tell', () => {
    const html = renderToStaticMarkup(<ProblemView problem={new Problem(503, refusal.code, refusal)} onRetry={() => undefined} />);
    expect(html).toContain('访问日志暂不可写');
    expect(html).toContain('数据未提供。');
    expect(html).toContain('一分钟后再试。');
    expect(html).toContain('access-log-unavailable · 503');
    expect(html).toContain(refusal.traceId);
    expect(html).toContain('现在重试');
    expect(html).toContain('00:20');
    expect(html).toContain('role="alert"');
  });

  it('offers_no_automatic_retry_for_what_will_not_pass', () => {
    const html = renderToStaticMarkup(
      <ProblemView problem={new Problem(403, 'forbidden', { title: '您的角色不能执行此操作' })} onRetry={() => undefined} />,
    );
    expect(html).not.toContain('自动重试');
  });

  it('explains_a_network_that_is_down', () => {
    const html = renderToStaticMarkup(<ProblemView problem={new Problem(null, 'network-unreachable')} />);
    expect(html).toContain('连不上服务');
    expect(html).not.toContain('traceId');
  });

  it('tells_unknown_and_out_of_scope_alike', () => {
    const html = renderToStaticMarkup(<EnterpriseNotFound scope="顺义区" traceId={null} />);
    expect(html).toContain('没有找到这家企业');
    expect(html).toContain('可能代码有误，或不在您的辖区（顺义区）');
  });
});

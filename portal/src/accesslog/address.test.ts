import { describe, expect, it } from 'vitest';
import { logQuestion, logSearchOf, logViewOf } from './address';

const view = (text: string) => logViewOf(new URLSearchParams(text));

describe('the address of the access log', () => {
  it('brings_back_what_was_asked', () => {
    const text = 'enterprise=91110113MA0HE0001W&actor=zhou&from=2026-11-01&to=2026-11-23&cursor=c';
    expect(logSearchOf(view(text)).toString()).toBe(text);
  });

  it('takes_only_whole_days', () => {
    expect(view('from=yesterday&to=2026-02-30')).toMatchObject({ from: null, to: null });
  });

  it('asks_for_whole_days', () => {
    expect(logQuestion(view('from=2026-11-22&to=2026-11-23'), 50)).toMatchObject({ from: '2026-11-22', to: '2026-11-23', limit: 50 });
  });
});

import { describe, expect, it } from 'vitest';
import { asked, searchOf, viewOf } from './address';

const view = (text: string) => viewOf(new URLSearchParams(text));

describe('the address of a ranking', () => {
  it('says_nothing_where_all_is_as_usual', () => {
    expect(searchOf(view('')).toString()).toBe('');
  });

  it('brings_back_the_view_it_was_made_from', () => {
    const text = 'district=110108&period=2025Q4&list=below-scale&class=A&q=91110&limit=20&density=compact&columns=park,class&cursor=abc';
    expect(viewOf(searchOf(view(text)))).toEqual(view(text));
    expect(view(text).columns).toEqual(['park', 'class']);
  });

  it('takes_no_page_size_and_no_density_that_is_not_offered', () => {
    expect(view('limit=100000&density=tiny')).toMatchObject({ limit: 50, density: 'standard' });
  });

  it('goes_back_to_the_first_page_when_the_question_changes', () => {
    expect(asked(view('cursor=abc'), { class: 'B' }).cursor).toBeNull();
  });

  it('keeps_the_page_when_only_its_looks_change', () => {
    expect(asked(view('cursor=abc'), { density: 'roomy' }).cursor).toBe('abc');
  });

  it('keeps_the_neighbours_of_an_enterprise_in_another_period_and_leaves_them_for_another_list_or_filter', () => {
    const around = view('around=91110113MA0HE0001W&period=2025Q4');
    expect(viewOf(searchOf(around))).toEqual(around);
    expect(asked(around, { period: '2025' }).around).toBe('91110113MA0HE0001W');
    for (const change of [{ list: 'below-scale' as const }, { class: 'A' }, { q: 'a' }, { district: '110108' }]) {
      expect(asked(around, change).around).toBeNull();
    }
  });
});

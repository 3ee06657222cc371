import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chosenLanguage } from './language';
import en from './en.json';
import zh from './zh.json';

type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') found.set(path, value);
    else for (const [inner, text] of flat(value, path)) found.set(inner, text);
  }
  return found;
}

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

const chinese = flat(zh);
const english = flat(en);
const source = sources(join(import.meta.dirname, '..'));

/** Keys written out, and the patterns of keys that are put together, `role.${role}` for one. */
const written = new Set([...source.matchAll(/['"]([A-Za-z][\w-]*(?:\.[\w-]+)+)['"]/g)].map((match) => match[1]!));
const composed = [...source.matchAll(/`([A-Za-z][\w-]*\.[^`\s]*)`/g)].map(
  (match) =>
    new RegExp(
      `^${match[1]!
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
        .join('[\\w-]+')}$`,
    ),
);

const used = (key: string) => written.has(key) || composed.some((pattern) => pattern.test(key));
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('the texts', () => {
  it('are_the_same_keys_in_both_languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('are_all_used', () => {
    expect([...chinese.keys()].filter((key) => !used(key))).toEqual([]);
  });

  it('exist_for_every_key_that_is_written_out_in_a_call', () => {
    const called = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1]!);
    expect(called.filter((key) => !chinese.has(key))).toEqual([]);
  });

  it('take_the_same_values_in_both_languages', () => {
    for (const [key, text] of chinese) {
      const wanted = placeholders(text);
      expect({ key, placeholders: placeholders(english.get(key) ?? '') }).toEqual({ key, placeholders: wanted });
    }
  });

  it('are_not_empty_in_chinese_and_not_chinese_in_english', () => {
    expect([...chinese].filter(([, text]) => text.trim() === '')).toEqual([]);
    const mayBeChinese = new Set(['brand.other', 'landing.otherLanguage']);
    expect([...english].filter(([key, text]) => /[一-鿿]/.test(text) && !mayBeChinese.has(key))).toEqual([]);
  });

  it('never_shout_apologise_or_say_only_that_something_failed', () => {
    expect([...chinese].filter(([, text]) => /[！!]|抱歉|操作失败|请稍后再试/.test(text))).toEqual([]);
    expect([...english].filter(([, text]) => /!|[Ss]orry|[Oo]ops/.test(text))).toEqual([]);
  });
});

describe('the language', () => {
  it('is_chinese_unless_asked_otherwise', () => {
    expect(chosenLanguage('', null)).toBe('zh');
  });

  it('is_what_the_reader_chose_before', () => {
    expect(chosenLanguage('', 'en')).toBe('en');
  });

  it('is_what_the_address_says_above_all', () => {
    expect(chosenLanguage('?lang=zh-CN', 'en')).toBe('zh');
    expect(chosenLanguage('?period=2025Q4&lang=en', 'zh')).toBe('en');
  });
});

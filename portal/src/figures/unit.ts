import type { Language } from '../language/language';

/** Units as the catalogue writes them, and how English readers know them. */
const ENGLISH: Record<string, string> = {
  亿元: '100M CNY',
  万元: '10k CNY',
  元: 'CNY',
  人: 'people',
  百人: '100 people',
  亩: 'mu',
  公顷: 'ha',
  平方米: 'm²',
  吨标准煤: 'tce',
  千克标准煤: 'kgce',
  '万kWh': '10k kWh',
  '万m³': '10k m³',
  立方米: 'm³',
  件: 'items',
  起: 'cases',
  当量: 'equivalents',
  比率: 'ratio',
  分: 'points',
};

/** A unit in the reader's language; each side of a quotient by itself, unknown ones as they came. */
export function unitIn(language: Language, unit: string): string {
  if (language === 'zh') return unit;
  return unit
    .split('/')
    .map((part) => ENGLISH[part.trim()] ?? part)
    .join('/');
}

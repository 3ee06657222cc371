import type { Named } from '../api/records';
import { figure } from '../figures/decimal';
import { useLanguage } from '../language/language';
import type { GlyphTerm } from './geometry';

export const CORE_INDICATORS = [
  'outputPerCapita',
  'taxPerCapita',
  'taxPerMu',
  'revenueGrowth',
  'outputPerEnergy',
  'rdIntensity',
] as const;

export type CoreIndicator = (typeof CORE_INDICATORS)[number];

export function isCore(indicator: string): indicator is CoreIndicator {
  return (CORE_INDICATORS as readonly string[]).includes(indicator);
}

/** Indicators that are ratios and are read in percent: growth and R&D intensity. */
export function isPercent(indicator: string): boolean {
  return indicator === 'revenueGrowth' || indicator === 'rdIntensity';
}

/** The full name of an indicator: the core ones by heart, a district's own as its scheme calls it. */
export function useIndicatorName() {
  const { t, say } = useLanguage();
  return (indicator: string, name?: Named | null): string => {
    if (name) return say(name);
    return isCore(indicator) ? t(`indicator.${indicator}.name`) : t('indicator.own', { code: indicator.toUpperCase() });
  };
}

/** A name that fits under a column. */
export function useShortIndicator() {
  const { t } = useLanguage();
  return (indicator: string): string =>
    isCore(indicator) ? t(`indicator.${indicator}.short`) : indicator.toUpperCase();
}

/** The glyph in words: each indicator and how many times its baseline it reached. */
export function useGlyphLabel() {
  const { t, language } = useLanguage();
  const nameOf = useIndicatorName();
  return (terms: readonly (GlyphTerm & { name?: Named })[], names?: ReadonlyMap<string, Named>): string => {
    const said = terms.map((term) => {
      const name = nameOf(term.indicator, term.name ?? names?.get(term.indicator) ?? null);
      return term.ratio === null || term.status === 'missing' || term.status === 'not-applicable'
        ? `${name} ${t(`status.${term.status}`)}`
        : t('glyph.times', { name, ratio: figure(term.ratio) });
    });
    return t('glyph.label', { terms: said.join(language === 'zh' ? '；' : '; ') });
  };
}

import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Named } from '../api/records';
import { unitIn } from '../figures/unit';
import type zh from './zh.json';

export type Language = 'zh' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'portal';
    resources: { portal: typeof zh };
  }
}

const STORED = 'hengzhi.language';

/** The address wins (a link can carry its language), then what the reader chose before, then Chinese. */
export function chosenLanguage(search: string, stored: string | null): Language {
  const asked = new URLSearchParams(search).get('lang') ?? stored ?? 'zh';
  return asked.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

// Only the language in use is downloaded.
const TEXTS: Record<Language, () => Promise<{ default: typeof zh }>> = {
  zh: () => import('./zh.json'),
  en: () => import('./en.json') as Promise<{ default: typeof zh }>,
};

function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'portal')) return;
  i18next.addResourceBundle(language, 'portal', (await TEXTS[language]()).default);
}

function mark(language: Language): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
}

export async function beginLanguage(): Promise<void> {
  const language = chosenLanguage(window.location.search, stored());
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['portal'],
    defaultNS: 'portal',
    resources: {},
    interpolation: { escapeValue: false },
    keySeparator: '.',
    returnNull: false,
  });
  await load(language);
  await i18next.changeLanguage(language);
  mark(language);
}

export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  mark(language);
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // A browser that keeps nothing still switches for this visit.
  }
  const here = new URL(window.location.href);
  if (here.searchParams.has('lang')) {
    here.searchParams.set('lang', language);
    window.history.replaceState(window.history.state, '', here);
  }
}

/** The text function, the language in use, the right half of a name that came in both, and units. */
export function useLanguage() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  const say = (name: Named | string | null | undefined): string =>
    name == null ? '' : typeof name === 'string' ? name : name[language] || name.zh;
  return { t, language, say, unit: (code: string) => unitIn(language, code) };
}

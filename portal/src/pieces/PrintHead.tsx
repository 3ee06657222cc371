import { useEffect, useState } from 'react';
import type { SchemeVersion } from '../api/records';
import { minute } from '../figures/time';
import { useLanguage } from '../language/language';
import { useSampleData } from '../session/deployment';
import { useNames } from '../session/places';
import { useReader } from '../session/reader';

/** On paper: what the sheet is, what it rests on, who printed it, when and why. */
export function PrintHead({ title, when, scheme, asOf }: { title: string; when: string; scheme: SchemeVersion; asOf: string | null }) {
  const { t, language } = useLanguage();
  const names = useNames();
  const sampleData = useSampleData();
  const { session, purpose } = useReader();
  const [now, setNow] = useState(() => minute(new Date()));
  useEffect(() => {
    const printing = () => setNow(minute(new Date()));
    window.addEventListener('beforeprint', printing);
    return () => window.removeEventListener('beforeprint', printing);
  }, []);
  const line = (...said: string[]) => said.join(language === 'zh' ? '　' : ' · ');
  return (
    <div className="print-only print-head">
      <b>{line(t('brand.name'), title)}</b>
      <span>{line(when, names.scheme(scheme), ...(asOf ? [t('shell.asOf', { time: minute(asOf) })] : []), ...(sampleData ? [t('brand.demo')] : []))}</span>
      <span>
        {line(
          t('print.by', { name: session.displayName, organisation: session.organisation ?? session.account, time: now }),
          t('print.purpose', { purpose: names.purpose(purpose) }),
        )}
      </span>
    </div>
  );
}

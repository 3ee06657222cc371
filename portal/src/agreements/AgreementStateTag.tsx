import type { Agreement } from '../api/records';
import { useLanguage } from '../language/language';
import { Icon, type IconName } from '../pieces/Icon';

const LOOKS: Record<Agreement['state'], { tone: string; icon: IconName }> = {
  draft: { tone: 'tag dash', icon: 'pen' },
  coming: { tone: 'tag info', icon: 'clock' },
  'in-force': { tone: 'tag ok', icon: 'tick' },
  over: { tone: 'tag', icon: 'lock' },
};

/** Whether an agreement binds today. */
export function AgreementStateTag({ state }: { state: Agreement['state'] }) {
  const { t } = useLanguage();
  return (
    <span className={LOOKS[state].tone}>
      <Icon name={LOOKS[state].icon} />
      {t(`agreement.stateOf.${state}`)}
    </span>
  );
}

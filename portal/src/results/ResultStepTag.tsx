import type { ResultStep } from '../api/records';
import { useLanguage } from '../language/language';
import { Icon, type IconName } from '../pieces/Icon';

const LOOKS: Record<ResultStep, { tone: string; icon: IconName }> = {
  preliminary: { tone: 'tag warn', icon: 'clock' },
  confirmed: { tone: 'tag info', icon: 'tick' },
  final: { tone: 'tag ok', icon: 'lock' },
};

/** How far a version is; only a final one gives entitlement. */
export function ResultStepTag({ step }: { step: ResultStep }) {
  const { t } = useLanguage();
  return (
    <span className={LOOKS[step].tone}>
      <Icon name={LOOKS[step].icon} />
      {t(`result.stepOf.${step}`)}
    </span>
  );
}

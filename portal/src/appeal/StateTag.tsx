import type { AppealState } from '../api/records';
import { useLanguage } from '../language/language';
import { Icon, type IconName } from '../pieces/Icon';

const LOOKS: Record<AppealState, { tone: string; icon: IconName }> = {
  filed: { tone: 'info', icon: 'scales' },
  'under-investigation': { tone: 'warn', icon: 'clock' },
  found: { tone: 'warn', icon: 'clock' },
  upheld: { tone: 'ok', icon: 'tick' },
  rejected: { tone: '', icon: 'cross' },
  withdrawn: { tone: 'dash', icon: 'turn' },
};

export function StateTag({ state }: { state: AppealState }) {
  const { t } = useLanguage();
  const { tone, icon } = LOOKS[state];
  return (
    <span className={`tag ${tone}`}>
      <Icon name={icon} />
      {t(`appeal.state.${state}`)}
    </span>
  );
}

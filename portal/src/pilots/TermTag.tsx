import { useLanguage } from '../language/language';
import { Icon, type IconName } from '../pieces/Icon';
import { termState, type Term, type TermState } from './term';

const LOOKS: Record<TermState, { tone: string; icon: IconName }> = {
  none: { tone: 'tag dash', icon: 'info' },
  coming: { tone: 'tag info', icon: 'clock' },
  running: { tone: 'tag ok', icon: 'tick' },
  over: { tone: 'tag', icon: 'lock' },
};

/** Whether a district takes part today. */
export function TermTag({ term }: { term: Term }) {
  const { t } = useLanguage();
  const state = termState(term, new Date());
  return (
    <span className={LOOKS[state].tone}>
      <Icon name={LOOKS[state].icon} />
      {t(`pilot.stateOf.${state}`)}
    </span>
  );
}

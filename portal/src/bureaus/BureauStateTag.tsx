import type { BureauFile } from '../api/records';
import { useLanguage } from '../language/language';
import { Icon, type IconName } from '../pieces/Icon';

/** How far a bureau is on its way in or out: it publishes, it does not, or a step is still being carried out. */
export function BureauStateTag({ state }: { state: BureauFile['state'] }) {
  const { t } = useLanguage();
  const [tone, icon]: [string, IconName] =
    state === 'active' ? ['tag ok', 'tick'] : state === 'suspended' ? ['tag', 'lock'] : ['tag warn', 'clock'];
  return (
    <span className={tone}>
      <Icon name={icon} />
      {t(`bureau.stateOf.${state}`)}
    </span>
  );
}

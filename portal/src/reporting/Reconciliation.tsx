import { figure } from '../figures/decimal';
import { useLanguage } from '../language/language';
import { Icon } from '../pieces/Icon';

/** What was sent and what became of it. */
export interface Count {
  declared: number;
  accepted: number;
  duplicate: number;
  refused: number;
}

/** Declared facts without a verdict yet; negative where more came than was declared. */
export function missingOf(count: Count): number {
  return count.declared - count.accepted - count.duplicate - count.refused;
}

/** 申报 ＝ 接收 ＋ 重复 ＋ 拒收 as one line of figures, and whether it agrees. */
export function Reconciliation({ count, trial = false }: { count: Count; trial?: boolean }) {
  const { t } = useLanguage();
  const missing = missingOf(count);
  const share = (part: number) => ({ flex: `${part} 0 ${part > 0 ? '4px' : '0'}` });
  return (
    <>
      <div className="recon">
        <Figure label={t('recon.declared')} value={count.declared} />
        <span className="op" aria-hidden="true">＝</span>
        <Figure kind="accepted" label={t(trial ? 'recon.acceptable' : 'recon.accepted')} value={count.accepted} />
        <span className="op" aria-hidden="true">＋</span>
        <Figure kind="duplicate" label={t('recon.duplicate')} value={count.duplicate} />
        <span className="op" aria-hidden="true">＋</span>
        <Figure kind="refused" label={t('recon.refused')} value={count.refused} />
        {missing !== 0 && (
          <>
            <span className="op" aria-hidden="true">＋</span>
            <Figure kind="missing" label={t(missing > 0 ? 'recon.missing' : 'recon.surplus')} value={Math.abs(missing)} />
          </>
        )}
        <span className="grow" />
        <span className={missing === 0 ? 'tag ok' : 'tag warn dash'}>
          <Icon name={missing === 0 ? 'tick' : 'warning'} />
          {t(missing === 0 ? 'recon.agrees' : missing > 0 ? 'recon.lacks' : 'recon.exceeds', { count: Math.abs(missing) })}
        </span>
      </div>
      <div className="recon-bar" aria-hidden="true">
        <i className="accepted" style={share(count.accepted)} />
        <i className="duplicate" style={share(count.duplicate)} />
        <i className="refused" style={share(count.refused)} />
        <i style={share(Math.max(0, missing))} />
      </div>
    </>
  );
}

function Figure({ label, value, kind = '' }: { label: string; value: number; kind?: string }) {
  return (
    <div className={`recon-figure ${kind}`}>
      <span>{label}</span>
      <b className="num">{figure(value)}</b>
    </div>
  );
}

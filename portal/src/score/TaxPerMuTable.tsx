import type { Score } from '../api/records';
import { figure, trimmed } from '../figures/decimal';
import { useLanguage } from '../language/language';

/** The below-scale list has one figure: tax paid over land used, and the quarters it came from. */
export function TaxPerMuTable({ score, onOpen }: { score: Score; onOpen: (indicator: string) => void }) {
  const { t, say, unit } = useLanguage();
  const tax = score.taxPerMu;
  if (!tax) return null;
  return (
    <section className="card terms" aria-labelledby="tax-title">
      <div className="h">
        <h2 id="tax-title">{t('taxPerMu.title')}</h2>
        <span className="s13 muted">{t('taxPerMu.how')}</span>
        <div className="right">
          <button type="button" className="btn sm" aria-haspopup="dialog" onClick={() => onOpen('taxPerMu')}>
            {t('taxPerMu.open')}
          </button>
        </div>
      </div>
      <div className="terms-scroll">
        <table className="t">
          <caption className="sr">{t('taxPerMu.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('taxPerMu.part')}</th>
              <th scope="col">{t('taxPerMu.aggregate')}</th>
              <th scope="col" className="r">
                {t('taxPerMu.value')}
              </th>
              <th scope="col">{t('taxPerMu.unit')}</th>
            </tr>
          </thead>
          <tbody>
            {tax.inputs.map((input) => (
              <tr key={`${input.role}.${input.quantity}`}>
                <th scope="row">
                  <button type="button" className="textual b" aria-haspopup="dialog" onClick={() => onOpen('taxPerMu')}>
                    {say(input.name)}
                  </button>{' '}
                  <span className="muted s12">{t(`drawer.role.${input.role}`)}</span>
                </th>
                <td>{t(`drawer.aggregate.${input.aggregate}`)}</td>
                <td className="r num b">
                  {input.value === null ? <span className="miss">{t('status.missing')}</span> : figure(trimmed(input.value))}
                </td>
                <td className="muted">{unit(input.unit)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('indicator.taxPerMu.name')}</th>
              <td />
              <td className="r num">
                {tax.value === null ? (
                  <span className="miss">{tax.reason ? say(tax.reason) : t('status.missing')}</span>
                ) : (
                  figure(tax.value)
                )}
              </td>
              <td className="unit">{t('indicator.taxPerMu.unit')}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

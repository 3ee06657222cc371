package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.ReportedCell;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that counts for one enterprise: a series for every quantity of the catalogue, energy completed from the
 * carriers the enterprise is declared to use. Immutable.
 */
@PolicyClause("ours: DOMAIN 3")
public final class EffectiveFacts implements SeriesSource {

    private final Catalogue catalogue;
    private final Map<QuantityCode, EffectiveSeries> series;

    private EffectiveFacts(Catalogue catalogue, Map<QuantityCode, EffectiveSeries> series) {
        this.catalogue = catalogue;
        this.series = series;
    }

    /**
     * Folds all reports of one enterprise. A report of a quantity the catalogue does not hold has no effect.
     *
     * @param declaredCarriers the energy carriers the registry says it uses; empty where unknown
     */
    public static EffectiveFacts fold(
            Catalogue catalogue,
            Collection<ReportedCell> cells,
            Set<QuantityCode> declaredCarriers,
            EnergyFactors factors) {
        Map<QuantityCode, ReportedSeries> reported = new HashMap<>();
        for (ReportedCell cell : cells) {
            QuantityCode code = cell.id().quantity();
            catalogue
                    .findQuantity(code)
                    .ifPresent(quantity -> reported.computeIfAbsent(code, any -> new ReportedSeries(quantity))
                            .put(cell));
        }
        Map<QuantityCode, EffectiveSeries> measured = new HashMap<>();
        reported.forEach((code, reports) -> measured.put(code, reports.fold()));
        return of(catalogue, measured, declaredCarriers, factors);
    }

    /** Puts folded series together; a quantity that has none was not reported. */
    public static EffectiveFacts of(
            Catalogue catalogue,
            Map<QuantityCode, EffectiveSeries> measured,
            Set<QuantityCode> declaredCarriers,
            EnergyFactors factors) {
        Map<QuantityCode, EffectiveSeries> series = new HashMap<>(measured);
        catalogue.findQuantity(EnergyFactors.ENERGY).ifPresent(energy -> {
            EffectiveSeries own = measured.getOrDefault(energy.code(), EffectiveSeries.empty(energy));
            series.put(
                    energy.code(),
                    DerivedEnergy.complete(own, carriers(catalogue, measured, declaredCarriers), factors));
        });
        return new EffectiveFacts(catalogue, Map.copyOf(series));
    }

    private static Map<QuantityCode, EffectiveSeries> carriers(
            Catalogue catalogue, Map<QuantityCode, EffectiveSeries> measured, Set<QuantityCode> declared) {
        return declared.stream().collect(Collectors.toMap(code -> code, code -> {
            EffectiveSeries carrier = measured.get(code);
            return carrier == null ? EffectiveSeries.empty(catalogue.getQuantity(code)) : carrier;
        }));
    }

    /** Throws {@link IllegalArgumentException} for a quantity that the catalogue does not hold. */
    @Override
    public EffectiveSeries series(QuantityCode code) {
        EffectiveSeries found = series.get(code);
        return found == null ? EffectiveSeries.empty(catalogue.getQuantity(code)) : found;
    }
}

package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Everything that counts for one enterprise, read from its packed reports when asked for. The values of a quantity that one
 * bureau reports by quarter are read where they stand; the others are folded first. Immutable: what it remembers of its
 * answers it would find again, so threads that do not see what another has found lose only time.
 */
@PolicyClause("ours: DOMAIN 3")
public final class PackedFacts implements SeriesSource {

    private final Catalogue catalogue;
    private final List<Quantity> quantities;
    private final ToIntFunction<QuantityCode> placeOf;
    private final PackedReports reports;
    private final Set<QuantityCode> declaredCarriers;
    private final EnergyFactors factors;
    private final int[] blocks;
    private final @Nullable Figures[] figures;
    private @Nullable EffectiveFacts explained;

    /**
     * @param quantities of the catalogue, by place
     * @param placeOf the place of each of them; -1 for any other
     * @param declaredCarriers the energy carriers the registry says it uses; empty where unknown
     */
    public PackedFacts(
            Catalogue catalogue,
            List<Quantity> quantities,
            ToIntFunction<QuantityCode> placeOf,
            PackedReports reports,
            Set<QuantityCode> declaredCarriers,
            EnergyFactors factors) {
        this.catalogue = catalogue;
        this.quantities = quantities;
        this.placeOf = placeOf;
        this.reports = reports;
        this.declaredCarriers = declaredCarriers;
        this.factors = factors;
        int places = quantities.size();
        this.blocks = reports.blocks(places);
        this.figures = new @Nullable Figures[places];
    }

    @Override
    public EffectiveSeries series(QuantityCode code) {
        return explained().series(code);
    }

    /** All of it folded, with names. */
    public EffectiveFacts explained() {
        EffectiveFacts known = explained;
        if (known == null) {
            Map<QuantityCode, EffectiveSeries> folded = new HashMap<>();
            for (int place = 0; place < blocks.length; place++) {
                if (blocks[place] != 0) {
                    Quantity quantity = quantities.get(place);
                    folded.put(
                            quantity.code(),
                            reports.series(blocks[place], quantity, true).fold());
                }
            }
            known = EffectiveFacts.of(catalogue, folded, declaredCarriers, factors);
            explained = known;
        }
        return known;
    }

    @Override
    public Figures figures(QuantityCode code) {
        int place = placeOf.applyAsInt(code);
        if (place < 0 || (!declaredCarriers.isEmpty() && code.equals(EnergyFactors.ENERGY))) {
            return series(code);
        }
        Figures known = figures[place];
        if (known == null) {
            known = read(place);
            figures[place] = known;
        }
        return known;
    }

    private Figures read(int place) {
        Quantity quantity = quantities.get(place);
        if (blocks[place] == 0) {
            return EffectiveSeries.empty(quantity);
        }
        Figures plain = EffectiveSeries.isAnnualStock(quantity)
                ? null
                : PlainFigures.find(reports.bytes(), blocks[place], quantity, this);
        return plain == null
                ? new FoldedFigures(
                        reports.series(blocks[place], quantity, false).fold(), this)
                : plain;
    }
}

package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Ratio;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Energy of a quarter computed from its carriers and rounded once, half up (away from zero), to 6 decimals. Only where every
 * carrier that the enterprise is declared to use is known, and never from electricity alone. A measured value beats a
 * derived one.
 */
@PolicyClause("ours: DOMAIN 3")
final class DerivedEnergy implements EffectiveSeries.Provenance {

    private static final BigInteger TWO = BigInteger.TWO;

    private final Map<QuantityCode, EffectiveSeries> carriers;
    private final boolean electricityAlone;

    private DerivedEnergy(Map<QuantityCode, EffectiveSeries> carriers) {
        this.carriers = carriers;
        this.electricityAlone = carriers.keySet().equals(Set.of(EnergyFactors.ELECTRICITY));
    }

    /** The measured series completed by derived values. */
    static EffectiveSeries complete(
            EffectiveSeries measured, Map<QuantityCode, EffectiveSeries> declaredCarriers, EnergyFactors factors) {
        if (declaredCarriers.isEmpty()) {
            return measured;
        }
        DerivedEnergy derivation = new DerivedEnergy(new TreeMap<>(declaredCarriers));
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        if (!derivation.electricityAlone) {
            // Every carrier must be known, so the quarters of any one of them bound the answer.
            for (Quarter quarter : declaredCarriers.values().iterator().next().quarters()) {
                first = Math.min(first, quarter.index());
                last = Math.max(last, quarter.index());
            }
        }
        int count = first > last ? 0 : last - first + 1;
        long[] micros = new long[count];
        boolean[] known = new boolean[count];
        for (int i = 0; i < count; i++) {
            BigInteger energy = derivation.energy(Quarter.ofIndex(first + i), factors);
            if (energy != null && energy.bitLength() < Long.SIZE) {
                micros[i] = energy.longValueExact();
                known[i] = true;
            }
        }
        return measured.withDerived(first, micros, known, derivation);
    }

    private @Nullable BigInteger energy(Quarter quarter, EnergyFactors factors) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Map.Entry<QuantityCode, EffectiveSeries> carrier : carriers.entrySet()) {
            EffectiveSeries series = carrier.getValue();
            EnergyFactors.Row row = factors.find(carrier.getKey(), quarter).orElse(null);
            if (row == null || !series.has(quarter.index())) {
                return null;
            }
            Ratio factor = row.tonsPerUnit();
            BigInteger part =
                    BigInteger.valueOf(series.micros(quarter.index())).multiply(BigInteger.valueOf(factor.numerator()));
            BigInteger below = BigInteger.valueOf(factor.denominator());
            numerator = numerator.multiply(below).add(part.multiply(denominator));
            denominator = denominator.multiply(below);
        }
        // half up, away from zero: (2|n| + d) / 2d with the sign put back
        BigInteger rounded = numerator.abs().multiply(TWO).add(denominator).divide(denominator.multiply(TWO));
        return numerator.signum() < 0 ? rounded.negate() : rounded;
    }

    @Override
    public void addFacts(Quarter quarter, Set<FactId> facts) {
        carriers.values().forEach(series -> series.addFactsOf(quarter, facts));
    }

    @Override
    public Gap gap(Quarter quarter) {
        if (electricityAlone) {
            return Gap.ELECTRICITY_ALONE;
        }
        boolean allKnown = carriers.values().stream().allMatch(series -> series.has(quarter.index()));
        return allKnown ? Gap.OUT_OF_RANGE : Gap.CARRIER_MISSING;
    }
}

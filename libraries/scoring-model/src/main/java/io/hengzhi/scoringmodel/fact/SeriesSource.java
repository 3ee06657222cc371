package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.QuantityCode;

/** Where the effective values of one enterprise come from: folded here, or kept packed by an engine. */
@FunctionalInterface
public interface SeriesSource {

    /** The series of a quantity, empty where nothing was reported. */
    EffectiveSeries series(QuantityCode code);

    /** The same values for computing with: a source that keeps them packed need not name their reports. */
    default Figures figures(QuantityCode code) {
        return series(code);
    }
}

package io.hengzhi.scoring.whatif.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoring.reading.SchemeVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How firmly a list's members stand in their classes.
 *
 * @param scheme the one in force
 * @param method how weights are drawn, so that anybody can repeat it
 * @param size the ranked members
 * @param steps how many keep their class in how many of the runs
 * @param items the least stable first, then by credit code
 */
record StabilityAnswer(
        DistrictCode district,
        String period,
        String periodKind,
        SchemeVersion scheme,
        int runs,
        String noisePercent,
        String seed,
        BilingualText method,
        int size,
        List<StabilityStep> steps,
        List<StabilityLine> items,
        AsOf asOf) {

    /** Members that keep their class in at least {@code from} and less than {@code below} percent of the runs; null for no end. */
    record StabilityStep(int from, @Nullable Integer below, int members) {}

    /**
     * @param keptPercent of the runs in which it has the class that the scheme's own weights give it, with 2 decimals
     * @param rankFrom the rank that 5 % of the runs do not exceed
     * @param rankTo the rank that 95 % of the runs do not exceed
     */
    record StabilityLine(
            CreditCode creditCode,
            String name,
            int rank,
            @JsonProperty("class") @Nullable String classCode,
            String keptPercent,
            int rankFrom,
            int rankTo) {}
}

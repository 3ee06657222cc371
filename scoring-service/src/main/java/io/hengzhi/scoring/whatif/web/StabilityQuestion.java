package io.hengzhi.scoring.whatif.web;

import io.hengzhi.contract.registry.SchemeJson;
import org.jspecify.annotations.Nullable;

/**
 * A list whose weights are to be shaken.
 *
 * @param scheme the scheme to be tested, as for a simulation; left out, the one in force
 * @param runs 1 to 10,000; 1,000 where it is left out
 * @param noisePercent by how much each weight differs at most, 0.01 to 50 with 2 decimals; 10 where it is left out
 * @param seed a whole number of 64 bits as text; 1 where it is left out
 * @param creditCode the one enterprise that is asked for; left out, the least stable
 */
record StabilityQuestion(
        @Nullable String district,
        @Nullable String period,
        @Nullable SchemeJson scheme,
        @Nullable Integer runs,
        @Nullable String noisePercent,
        @Nullable String seed,
        @Nullable String creditCode,
        @Nullable Integer limit) {}

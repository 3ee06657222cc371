package io.hengzhi.scoring.whatif.web;

import io.hengzhi.contract.registry.SchemeJson;
import org.jspecify.annotations.Nullable;

/**
 * A scheme to try out on a list as it stands.
 *
 * @param period whose facts and whose list: a quarter or a year that has ended
 * @param list {@code above-scale}, also where it is left out, or {@code below-scale}
 * @param scheme the whole scheme, as it would be drafted: what is not to change is as the scheme in force has it
 * @param limit how many of those who change class are listed; 100 where it is left out
 */
record SimulationQuestion(
        @Nullable String period,
        @Nullable String list,
        @Nullable SchemeJson scheme,
        @Nullable Integer limit) {}

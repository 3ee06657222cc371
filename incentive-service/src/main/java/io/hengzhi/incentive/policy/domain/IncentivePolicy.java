package io.hengzhi.incentive.policy.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Quarter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The measures in force from a quarter on: dated policy data, not settings.
 *
 * @param validFrom the first quarter it applies to
 * @param source where it is written
 */
public record IncentivePolicy(int version, Quarter validFrom, BilingualText source, List<Measure> measures) {

    public IncentivePolicy {
        measures = List.copyOf(measures);
        Set<String> codes = new HashSet<>();
        for (Measure measure : measures) {
            if (!codes.add(measure.code())) {
                throw new IllegalArgumentException("listed twice: " + measure.code());
            }
        }
    }
}

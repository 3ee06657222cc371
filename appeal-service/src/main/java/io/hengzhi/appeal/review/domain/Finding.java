package io.hengzhi.appeal.review.domain;

import io.hengzhi.kernel.PolicyClause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the park or township found when it investigated (异议调查核实).
 *
 * @param forEnterprise whether it found for the enterprise
 * @param value what the fact should read; null against the enterprise, or where the objection is to a result
 */
@PolicyClause("五(三)")
public record Finding(
        boolean forEnterprise, String reason, @Nullable StatedValue value, Actor by, Instant at) {}

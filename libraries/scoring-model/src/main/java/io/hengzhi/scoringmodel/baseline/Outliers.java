package io.hengzhi.scoringmodel.baseline;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that lie far from the others, by Tukey's rule: below Q1 - 1.5 x (Q3 - Q1) or above Q3 + 1.5 x (Q3 - Q1), where Q1 and
 * Q3 are, of the values in order, number ⌈n/4⌉ and number ⌈3n/4⌉. They are shown, never left out; of fewer than four values
 * none is one.
 *
 * @param least below it is an outlier; null with fewer than four values
 * @param most above it is an outlier
 * @param values those outside, the farthest first
 */
@PolicyClause("ours: issue 4, baseline proposals")
public record Outliers(@Nullable BigDecimal least, @Nullable BigDecimal most, List<Value> values) {

    /** An enterprise's value with 10 decimals. */
    public record Value(CreditCode code, BigDecimal value) {}

    private static final BigDecimal ONE_AND_A_HALF = new BigDecimal("1.5");
    private static final int VALUES_LEAST = 4;

    public Outliers {
        values = List.copyOf(values);
    }

    static Outliers of(List<Value> values) {
        int count = values.size();
        if (count < VALUES_LEAST) {
            return new Outliers(null, null, List.of());
        }
        List<BigDecimal> sorted = values.stream().map(Value::value).sorted().toList();
        BigDecimal first = sorted.get(Math.ceilDiv(count, 4) - 1);
        BigDecimal third = sorted.get(Math.ceilDiv(3 * count, 4) - 1);
        BigDecimal reach = third.subtract(first).multiply(ONE_AND_A_HALF);
        BigDecimal least = first.subtract(reach);
        BigDecimal most = third.add(reach);
        Comparator<Value> farthestFirst = Comparator.comparing((Value one) ->
                        one.value().compareTo(most) > 0 ? one.value().subtract(most) : least.subtract(one.value()))
                .reversed()
                .thenComparing(Value::code);
        return new Outliers(
                least.stripTrailingZeros(),
                most.stripTrailingZeros(),
                values.stream()
                        .filter(one ->
                                one.value().compareTo(least) < 0 || one.value().compareTo(most) > 0)
                        .sorted(farthestFirst)
                        .toList());
    }
}

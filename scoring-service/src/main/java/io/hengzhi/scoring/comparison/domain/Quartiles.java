package io.hengzhi.scoring.comparison.domain;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.formula.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the lower quarter, the middle and the upper quarter of a group lie, told so that nobody's own value can be worked out:
 * of a group under {@link #MEMBERS_MIN} nothing is told, and each figure is the mean of the three members nearest to the place,
 * never the value of one. With 4 decimals, half up.
 */
@PolicyClause("二(三)")
public record Quartiles(BigDecimal lower, BigDecimal median, BigDecimal upper) {

    /** The smallest group that is told of. */
    public static final int MEMBERS_MIN = 10;

    private static final int SHOWN = 4;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    /** Empty for a group that is too small. */
    public static Optional<Quartiles> of(List<Fraction> values) {
        if (values.size() < MEMBERS_MIN) {
            return Optional.empty();
        }
        List<Fraction> sorted = values.stream()
                .sorted(Comparator.comparing(value -> value, Fraction::compareWith))
                .toList();
        return Optional.of(new Quartiles(around(sorted, 1), around(sorted, 2), around(sorted, 3)));
    }

    /** The mean of the member nearest to so many quarters of the way from the least to the greatest, and its two neighbours. */
    private static BigDecimal around(List<Fraction> sorted, int quarters) {
        int steps = sorted.size() - 1;
        int place = (2 * quarters * steps + 4) / 8; // quarters x steps / 4, half up
        Fraction sum = sorted.get(place - 1).plus(sorted.get(place)).plus(sorted.get(place + 1));
        return sum.dividedBy(new Fraction(THREE, BigInteger.ONE)).shown(SHOWN);
    }
}

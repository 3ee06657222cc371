package io.hengzhi.scoringmodel.evaluation;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.indicator.CoreSix;
import io.hengzhi.scoringmodel.indicator.Indicator;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.scheme.Weight;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a district stands by the city's core framework: sum over the six of clamp(district / city, 0, 2) x weight, both as ratio
 * of sums, so that the city itself has exactly 100. Growth is set against growth in index form. Each term is one fraction,
 * rounded once, half up, to 10 decimals.
 *
 * <p>An indicator for which no enterprise of the district has complete inputs, or in which the city's own figure is not
 * positive, is left out and its weight spread over the others; a denominator of the district that is not positive is 0 points.
 *
 * @param index 0 to 200; null where every indicator is left out
 */
@PolicyClause("ours: DOMAIN 6")
public record CoreIndex(@Nullable Scaled index, List<Part> parts) {

    /** The framework's weights, in the order of {@link CoreSix#ALL}. */
    @PolicyClause("ours: decision 0023")
    public static final List<Weight> WEIGHTS = List.of(
            Weight.of("20"), Weight.of("15"), Weight.of("20"), Weight.of("15"), Weight.of("15"), Weight.of("15"));

    private static final BigInteger WHOLE = BigInteger.valueOf(Weight.WHOLE);
    private static final BigInteger UNITS_PER_HUNDREDTH = BigInteger.valueOf(Scaled.ONE / 100);
    private static final int SHOWN = 4;

    /**
     * One indicator of the index.
     *
     * @param value of the district with 4 decimals; null where left out or without a positive denominator
     * @param cityValue of the city with 4 decimals; null where it has none
     * @param ratio with 4 decimals before the cut, informative; null where there is no value
     * @param status {@code MISSING} where no enterprise has complete inputs, {@code NOT_APPLICABLE} where the city's figure is
     *     not positive
     * @param complete enterprises whose inputs are complete, of the members of the district
     */
    public record Part(
            Indicator indicator,
            Weight weight,
            Status status,
            @Nullable BigDecimal value,
            @Nullable BigDecimal cityValue,
            @Nullable BigDecimal ratio,
            Scaled points,
            int complete) {}

    public CoreIndex {
        parts = List.copyOf(parts);
    }

    public Optional<Scaled> find() {
        return Optional.ofNullable(index);
    }

    /** @param city all districts that are compared, this one among them */
    public static CoreIndex of(CoreSums district, CoreSums city) {
        int remaining = 0;
        for (int i = 0; i < WEIGHTS.size(); i++) {
            remaining +=
                    isLeftOut(status(district, city, i)) ? 0 : WEIGHTS.get(i).hundredths();
        }
        List<Part> parts = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < WEIGHTS.size(); i++) {
            Part part = part(district, city, i, remaining);
            parts.add(part);
            sum += part.points().units();
        }
        return new CoreIndex(remaining == 0 ? null : new Scaled(Math.min(sum, Evaluation.GREATEST)), parts);
    }

    private static Status status(CoreSums district, CoreSums city, int i) {
        if (district.complete(i) == 0) {
            return Status.MISSING;
        }
        if (city.above(i).signum() <= 0 || city.below(i).signum() <= 0) {
            return Status.NOT_APPLICABLE;
        }
        return district.below(i).signum() <= 0 ? Status.ZERO_DENOMINATOR : Status.PRESENT;
    }

    private static boolean isLeftOut(Status status) {
        return status == Status.MISSING || status == Status.NOT_APPLICABLE;
    }

    private static Part part(CoreSums district, CoreSums city, int i, int remaining) {
        Status status = status(district, city, i);
        Weight weight = WEIGHTS.get(i);
        boolean present = status == Status.PRESENT;
        BigInteger above = district.above(i).multiply(city.below(i));
        BigInteger below = district.below(i).multiply(city.above(i));
        return new Part(
                CoreSix.ALL.get(i),
                weight,
                status,
                present ? shown(i, district.above(i), district.below(i)) : null,
                city.below(i).signum() > 0 ? shown(i, city.above(i), city.below(i)) : null,
                present ? divide(above, below, SHOWN) : null,
                present ? points(above, below, weight, remaining) : new Scaled(0),
                district.complete(i));
    }

    private static Scaled points(BigInteger above, BigInteger below, Weight weight, int remaining) {
        BigInteger twice = below.shiftLeft(1);
        BigInteger clamped = above.max(BigInteger.ZERO).min(twice);
        BigInteger full = BigInteger.valueOf(weight.hundredths())
                .multiply(UNITS_PER_HUNDREDTH)
                .multiply(WHOLE);
        BigDecimal units = divide(clamped.multiply(full), below.multiply(BigInteger.valueOf(remaining)), 0);
        return new Scaled(units.longValueExact());
    }

    private static BigDecimal shown(int i, BigInteger above, BigInteger below) {
        boolean growth = CoreSix.ALL.get(i).equals(CoreSix.REVENUE_GROWTH);
        return divide(growth ? above.subtract(below) : above, below, SHOWN);
    }

    private static BigDecimal divide(BigInteger above, BigInteger below, int decimals) {
        return new BigDecimal(above).divide(new BigDecimal(below), decimals, RoundingMode.HALF_UP);
    }
}

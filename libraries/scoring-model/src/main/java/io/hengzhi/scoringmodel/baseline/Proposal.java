package io.hengzhi.scoringmodel.baseline;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.PolicyClause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A baseline that an officer may pick: 全市制造业平均水平 is the mean of the last full year, 本区制造业近三年指标均值 the plain mean of
 * three annual figures, none missing. Rounded once more, half up, to the 6 decimals of a baseline.
 *
 * @param ratioOfSums null where a year has none
 * @param meanOfRatios null where a year has none
 */
@PolicyClause("三(三): 各监测指标可参照全市制造业平均水平或本区制造业近三年指标均值等明确基准值")
public record Proposal(
        @Nullable BigDecimal ratioOfSums, @Nullable BigDecimal meanOfRatios) {

    /** The mean of annual figures; of one year, that figure. */
    public static Proposal of(List<AnnualMean> years) {
        return new Proposal(mean(years, AnnualMean::ratioOfSums), mean(years, AnnualMean::meanOfRatios));
    }

    private static @Nullable BigDecimal mean(
            List<AnnualMean> years, Function<AnnualMean, @Nullable BigDecimal> figure) {
        List<@Nullable BigDecimal> figures = new ArrayList<>();
        years.forEach(year -> figures.add(figure.apply(year)));
        if (figures.isEmpty() || figures.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        return figures.stream()
                .map(Objects::requireNonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(figures.size()), Amount.SCALE, RoundingMode.HALF_UP);
    }
}

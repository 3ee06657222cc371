package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much standard coal a unit of each energy carrier stands for: a dated table. For each carrier and quarter the latest
 * row that already applies counts.
 */
@PolicyClause("ours: DOMAIN 3, GB/T 2589-2020")
public final class EnergyFactors {

    /**
     * One row.
     *
     * @param tonsPerUnit tons of standard coal per canonical unit of the carrier
     * @param validFrom the first quarter it applies to
     * @param source the standard or decision it comes from
     */
    public record Row(QuantityCode carrier, Ratio tonsPerUnit, Quarter validFrom, String source) {}

    public static final QuantityCode ENERGY = QuantityCode.of("energy");
    public static final QuantityCode ELECTRICITY = QuantityCode.of("electricity");
    public static final QuantityCode NATURAL_GAS = QuantityCode.of("naturalGas");

    private static final Quarter FROM_THE_BEGINNING = new Quarter(1949, 1);

    /** GB/T 2589-2020, annex A; electricity by its calorific value (当量值). */
    public static final EnergyFactors GB_T_2589_2020 = new EnergyFactors(List.of(
            row("electricity", "1229/10000000"),
            row("naturalGas", "12143/10000000"),
            row("coal", "7143/10000"),
            row("diesel", "14571/10000"),
            row("petrol", "14714/10000"),
            row("lpg", "17143/10000"),
            row("heat", "3412/100000000")));

    private final List<Row> rows;

    public EnergyFactors(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    private static Row row(String carrier, String factor) {
        return new Row(QuantityCode.of(carrier), Ratio.of(factor), FROM_THE_BEGINNING, "GB/T 2589-2020");
    }

    /** This table with a row more, for example a district's own factor of natural gas. */
    public EnergyFactors with(Row row) {
        List<Row> more = new ArrayList<>(rows);
        more.add(row);
        return new EnergyFactors(more);
    }

    public List<Row> rows() {
        return rows;
    }

    /** The row of a carrier that applies in a quarter; of two that begin together the later added. */
    public Optional<Row> find(QuantityCode carrier, Quarter quarter) {
        Row found = null;
        for (Row row : rows) {
            boolean applies = row.carrier().equals(carrier) && !row.validFrom().isAfter(quarter);
            if (applies && (found == null || !row.validFrom().isBefore(found.validFrom()))) {
                found = row;
            }
        }
        return Optional.ofNullable(found);
    }
}

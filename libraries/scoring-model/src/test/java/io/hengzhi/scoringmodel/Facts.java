package io.hengzhi.scoringmodel;

import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.fact.EnergyFactors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was reported of one enterprise, built up for a test. */
public final class Facts {

    private final List<ReportedCell> cells = new ArrayList<>();

    private Facts() {}

    public static Facts none() {
        return new Facts();
    }

    /** Own values of consecutive quarters from the given one on; {@code -} for none. */
    public Facts quarters(Quantity quantity, String first, String... values) {
        int year = Integer.parseInt(first.substring(0, 4));
        int index = year * 4 + first.charAt(5) - '1';
        for (String value : values) {
            if (!value.equals("-")) {
                cells.add(Beijing.own(quantity, index / 4 + "Q" + (index % 4 + 1), value)
                        .cell());
            }
            index++;
        }
        return this;
    }

    /** The year's figure: a flow as the year to date of its fourth quarter, a stock in each of its quarters. */
    public Facts year(Quantity quantity, int year, String value) {
        if (quantity.kind() == Quantity.Kind.STOCK) {
            return quarters(quantity, year + "Q1", value, value, value, value);
        }
        cells.add(Beijing.ytd(quantity, year + "Q4", value).cell());
        return this;
    }

    public Facts and(Beijing.Report report) {
        cells.add(report.cell());
        return this;
    }

    public Facts all(List<ReportedCell> more) {
        cells.addAll(more);
        return this;
    }

    /** The same without a quantity. */
    public Facts without(Quantity quantity) {
        cells.removeIf(cell -> cell.id().quantity().equals(quantity.code()));
        return this;
    }

    public List<ReportedCell> cells() {
        return List.copyOf(cells);
    }

    public EffectiveFacts fold() {
        return fold(Set.of());
    }

    public EffectiveFacts fold(Set<QuantityCode> carriers) {
        return EffectiveFacts.fold(Beijing.CATALOGUE, cells, carriers, EnergyFactors.GB_T_2589_2020);
    }
}

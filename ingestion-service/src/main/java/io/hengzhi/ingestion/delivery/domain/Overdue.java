package io.hengzhi.ingestion.delivery.domain;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportingDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A bureau is silent about a quantity: its reporting date is over, and not one report of the quarter came. Only the bureau
 * that comes first in the order of precedence is expected to report, and only of quarters in which some district takes part.
 * The first report that comes, however late, ends it.
 */
@PolicyClause("二(三), ours: DOMAIN 4")
public record Overdue(BureauCode bureau, QuantityCode quantity, Quarter quarter, ReportingDate due) {

    /** How many ended quarters are looked back on. */
    private static final int QUARTERS = 4;

    /** @param reported the quantities the bureau has reported of a quarter, about whatever enterprise */
    public static List<Overdue> of(
            BureauCode bureau, Catalogue catalogue, Instant now, Function<Quarter, Set<QuantityCode>> reported) {
        List<Overdue> overdue = new ArrayList<>();
        for (Quarter quarter : Quarter.containing(now).previous().trailingYear()) {
            if (catalogue.districts().stream().noneMatch(district -> district.isPilotIn(quarter))) {
                continue;
            }
            for (Quantity quantity : catalogue.quantities()) {
                if (isExpected(quantity, bureau, quarter)) {
                    ReportingDate.of(quantity, quarter)
                            .filter(due -> due.isPast(now))
                            .filter(due -> periodOf(quantity, quarter).stream()
                                    .noneMatch(each -> reported.apply(each).contains(quantity.code())))
                            .ifPresent(due -> overdue.add(new Overdue(bureau, quantity.code(), quarter, due)));
                }
            }
        }
        return List.copyOf(overdue);
    }

    private static boolean isExpected(Quantity quantity, BureauCode bureau, Quarter quarter) {
        return quantity.owners().getFirst().equals(bureau)
                && (quantity.frequency() == Quantity.Frequency.QUARTERLY || quarter.number() == QUARTERS);
    }

    private static List<Quarter> periodOf(Quantity quantity, Quarter quarter) {
        return quantity.frequency() == Quantity.Frequency.ANNUAL ? quarter.yearToDate() : List.of(quarter);
    }
}

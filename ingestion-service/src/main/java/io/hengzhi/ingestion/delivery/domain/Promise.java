package io.hengzhi.ingestion.delivery.domain;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportingDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A bureau's promise to report a quantity of a quarter by a date. Only the bureau that comes first in the order of precedence
 * is expected to report, and only of quarters in which some district takes part; an annual quantity in the year's last one.
 */
@PolicyClause("二(三), ours: DOMAIN 4")
public record Promise(BureauCode bureau, Quantity quantity, Quarter quarter, ReportingDate due) {

    /** How many ended quarters are looked back on. */
    private static final int QUARTERS = 4;

    /** Those of a bureau whose reporting date is over, of the last four ended quarters. */
    public static List<Promise> pastDue(BureauCode bureau, Catalogue catalogue, Instant now) {
        List<Promise> promises = new ArrayList<>();
        for (Quarter quarter : Quarter.containing(now).previous().trailingYear()) {
            if (catalogue.districts().stream().noneMatch(district -> district.isPilotIn(quarter))) {
                continue;
            }
            for (Quantity quantity : catalogue.quantities()) {
                if (isExpected(quantity, bureau, quarter)) {
                    ReportingDate.of(quantity, quarter)
                            .filter(due -> due.isPast(now))
                            .ifPresent(due -> promises.add(new Promise(bureau, quantity, quarter, due)));
                }
            }
        }
        return List.copyOf(promises);
    }

    private static boolean isExpected(Quantity quantity, BureauCode bureau, Quarter quarter) {
        return quantity.owners().getFirst().equals(bureau)
                && (quantity.frequency() == Quantity.Frequency.QUARTERLY || quarter.number() == QUARTERS);
    }

    /** The quarters whose reports keep the promise. */
    public List<Quarter> period() {
        return quantity.frequency() == Quantity.Frequency.ANNUAL ? quarter.yearToDate() : List.of(quarter);
    }
}

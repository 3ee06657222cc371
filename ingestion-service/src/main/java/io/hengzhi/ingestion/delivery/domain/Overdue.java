package io.hengzhi.ingestion.delivery.domain;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportingDate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A bureau is silent about a quantity: the date of its {@link Promise} is over, and not one report of the quarter came. The
 * first report that comes, however late, ends it.
 */
@PolicyClause("二(三), ours: DOMAIN 4")
public record Overdue(BureauCode bureau, QuantityCode quantity, Quarter quarter, ReportingDate due) {

    /** @param reported the quantities the bureau has reported of a quarter, about whatever enterprise */
    public static List<Overdue> of(
            BureauCode bureau, Catalogue catalogue, Instant now, Function<Quarter, Set<QuantityCode>> reported) {
        return Promise.pastDue(bureau, catalogue, now).stream()
                .filter(promise -> promise.period().stream()
                        .noneMatch(quarter -> reported.apply(quarter)
                                .contains(promise.quantity().code())))
                .map(promise -> new Overdue(bureau, promise.quantity().code(), promise.quarter(), promise.due()))
                .toList();
    }
}

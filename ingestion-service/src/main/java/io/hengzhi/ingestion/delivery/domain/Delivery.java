package io.hengzhi.ingestion.delivery.domain;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportingDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a bureau delivered of one quantity for one quarter. An enterprise counts once, by its first report; a withdrawal is
 * a report too. Enterprises that nobody expected count as received, never as missing.
 *
 * @param due until when it was promised; null where nothing was
 * @param expected enterprises the bureau was to report; null where another bureau comes first in the order of precedence
 * @param received enterprises it reported
 * @param onTime of them, by the reporting date
 * @param late of them, after it
 * @param missing expected enterprises it did not report; null as expected is
 * @param refused facts that a rule did not let in
 */
@PolicyClause("二(三), ours: DOMAIN 4")
public record Delivery(
        Quantity quantity,
        @Nullable ReportingDate due,
        @Nullable Integer expected,
        int received,
        int onTime,
        int late,
        @Nullable Integer missing,
        int refused,
        @Nullable Instant firstReceivedAt,
        @Nullable Instant lastReceivedAt) {

    private static final int DECIMALS = 4;

    /**
     * @param expected the enterprises on the list, whoever is to report them
     * @param received when each was first reported
     */
    public static Delivery of(
            Quantity quantity,
            Quarter quarter,
            BureauCode bureau,
            Set<CreditCode> expected,
            Map<CreditCode, Instant> received,
            @Nullable Instant lastReceivedAt,
            int refused) {
        ReportingDate due = ReportingDate.of(quantity, quarter).orElse(null);
        int late = due == null
                ? 0
                : (int) received.values().stream().filter(due::isPast).count();
        boolean comesFirst = quantity.owners().getFirst().equals(bureau);
        long missing = expected.stream()
                .filter(enterprise -> !received.containsKey(enterprise))
                .count();
        return new Delivery(
                quantity,
                due,
                comesFirst ? expected.size() : null,
                received.size(),
                received.size() - late,
                late,
                comesFirst ? (int) missing : null,
                refused,
                received.values().stream().min(Instant::compareTo).orElse(null),
                lastReceivedAt);
    }

    /** The share of the expected enterprises that were reported, with 4 decimals; empty where none was expected. */
    public Optional<BigDecimal> completeness() {
        return expected == null || missing == null ? Optional.empty() : share(expected - missing, expected);
    }

    /** The share of the reported enterprises that came by the reporting date, with 4 decimals; empty where none came. */
    public Optional<BigDecimal> timeliness() {
        return due == null ? Optional.empty() : share(onTime, received);
    }

    private static Optional<BigDecimal> share(int part, int whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }
}

package io.hengzhi.ingestion.delivery.domain;

import io.hengzhi.contract.ingestion.DeliveryAlarm;
import io.hengzhi.kernel.PolicyClause;
import java.time.Instant;
import java.util.Optional;

/**
 * The alarm about a bureau's {@link Promise}: raised once when its reporting date is over and reports are missing, cleared
 * once when none is missing any more, whether the last came or nobody expects it now.
 *
 * <pre>
 *          date over, some missing            none missing
 *   QUIET -------------------------> RAISED ----------------> CLEARED
 *     |                                |                         |
 *     +-- date not over,               +-- some missing:         +-- for good, also when
 *         or none missing:                 stays                     enterprises are added
 *         stays
 * </pre>
 */
@PolicyClause("二(三), ours: DOMAIN 4")
public enum Alarm {
    QUIET,
    RAISED,
    CLEARED;

    /**
     * What is to be told now, if anything.
     *
     * @param delivery what came of the promised quantity
     */
    public Optional<DeliveryAlarm> decide(Promise promise, Delivery delivery, Instant now) {
        int expected = delivery.expected() == null ? 0 : delivery.expected();
        int missing = delivery.missing() == null ? 0 : delivery.missing();
        boolean tells = switch (this) {
            case QUIET -> missing > 0 && promise.due().isPast(now);
            case RAISED -> missing == 0;
            case CLEARED -> false;
        };
        return tells
                ? Optional.of(new DeliveryAlarm(
                        promise.bureau(),
                        promise.quantity().code(),
                        promise.quarter(),
                        this == QUIET ? DeliveryAlarm.State.RAISED : DeliveryAlarm.State.CLEARED,
                        promise.due().day(),
                        expected,
                        expected - missing,
                        now))
                : Optional.empty();
    }

    /** The state after an alarm was told. */
    public static Alarm after(DeliveryAlarm told) {
        return switch (told.state()) {
            case RAISED -> RAISED;
            case CLEARED -> CLEARED;
        };
    }
}

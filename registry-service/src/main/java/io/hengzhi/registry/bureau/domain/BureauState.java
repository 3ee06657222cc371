package io.hengzhi.registry.bureau.domain;

import java.util.Locale;

/**
 * How far a bureau is on its way in or out. Each arrow is one effect outside, and may be made twice: whoever repeats a request
 * that broke off goes on where it stopped.
 *
 * <pre>
 *   (none) --request--> requested --client made--> client-made --topic made--> topic-made --right granted--> access-granted
 *                                                                                                                 |
 *                                                            secret made, announced in the catalogue              |
 *        +--------------------------------------------------- active <--------------------------------------------+
 *        |                                                     ^
 *     suspend                                                  | client enabled, right granted, announced
 *        v                                                     |
 *    suspending --right withdrawn, announced--> cut-off     resuming
 *                                                  |           ^
 *                                           client disabled    | resume (also from suspending and cut-off)
 *                                                  v           |
 *                                              suspended ------+
 * </pre>
 */
public enum BureauState {
    REQUESTED,
    CLIENT_MADE,
    TOPIC_MADE,
    ACCESS_GRANTED,
    ACTIVE,
    SUSPENDING,
    CUT_OFF,
    SUSPENDED,
    RESUMING;

    /** Whether the catalogue names the bureau. */
    public boolean isAnnounced() {
        return compareTo(ACTIVE) >= 0;
    }

    /** Whether the catalogue says that it is suspended: from the moment it can write no more until it can again. */
    public boolean isSuspended() {
        return this == CUT_OFF || this == SUSPENDED || this == RESUMING;
    }

    /** As documents write it, for example {@code client-made}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

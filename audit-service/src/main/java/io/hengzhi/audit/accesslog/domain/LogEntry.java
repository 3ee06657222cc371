package io.hengzhi.audit.accesslog.domain;

import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.PolicyClause;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the access log at its place.
 *
 * @param index its offset in the one-partition topic: dense, from 0, for ever the same
 * @param at when the answer was ready to leave, by the clock of the service that gave it
 * @param access what was recorded; null where this version of the service cannot read the record: its place is kept, so
 *     that the log shows no gap
 */
public record LogEntry(long index, Instant at, @Nullable AccessRecorded access) {

    /**
     * The enterprises that may ask who it was: those whose data were in the answer, and for a refused request the one that
     * it named in its path.
     */
    @PolicyClause("二(三)")
    public Set<CreditCode> enterprises() {
        Set<CreditCode> concerned = new LinkedHashSet<>();
        if (access != null) {
            concerned.addAll(access.enterprises());
            if (!access.served()) {
                namedIn(access.target(), concerned);
            }
        }
        return concerned;
    }

    /** A path segment is a credit code, or begins with one as a fact id does. */
    private static void namedIn(String target, Set<CreditCode> concerned) {
        for (String word : target.split("[ /.]")) {
            if (CreditCode.parse(word) instanceof Parsed.Valid<CreditCode>(CreditCode code)) {
                concerned.add(code);
            }
        }
    }

    /** The entry without what concerns others: which other enterprises were in the same answer, and the path. */
    @PolicyClause("二(三)")
    public LogEntry asSeenBy(CreditCode enterprise) {
        if (access == null) {
            return this;
        }
        return new LogEntry(
                index,
                at,
                new AccessRecorded(
                        access.id(),
                        access.at(),
                        access.service(),
                        access.account(),
                        access.displayName(),
                        access.organisation(),
                        access.role(),
                        access.onBehalfOf(),
                        access.purpose(),
                        access.operation(),
                        "",
                        access.enterprises().stream().filter(enterprise::equals).toList(),
                        access.rows(),
                        access.bodySha256(),
                        access.served(),
                        access.status(),
                        access.traceId()));
    }
}

package io.hengzhi.audit.accesslog.web;

import io.hengzhi.audit.accesslog.domain.LogEntry;
import io.hengzhi.audit.accesslog.domain.LogPage;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.web.Cursor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the access log as it is told.
 *
 * @param asOf up to where the lists are complete
 */
record AccessLogView(List<Item> items, @Nullable String next, AsOf asOf) {

    private static final String UNREADABLE = "unreadable";

    /** @param index the last index that was taken in; null while the log is empty */
    record AsOf(@Nullable Long index) {}

    /**
     * An entry as it is told.
     *
     * @param actor the account
     * @param target method and path; told to the auditor only
     * @param enterprises whose data were in the answer; an enterprise is told of itself only
     * @param outcome served, denied, or unreadable where this service is older than the record
     */
    record Item(
            long index,
            Instant at,
            String actor,
            String displayName,
            String organisation,
            String role,
            @Nullable String onBehalfOf,
            @Nullable String purpose,
            String operation,
            @Nullable BilingualText operationName,
            String service,
            @Nullable String target,
            List<CreditCode> enterprises,
            int rows,
            String outcome,
            int status,
            String traceId) {

        static Item of(LogEntry entry) {
            AccessRecorded access = entry.access();
            if (access == null) {
                return new Item(
                        entry.index(),
                        entry.at(),
                        "",
                        "",
                        "",
                        "",
                        null,
                        null,
                        UNREADABLE,
                        new BilingualText("无法读取的记录", "A record that cannot be read"),
                        "",
                        null,
                        List.of(),
                        0,
                        UNREADABLE,
                        0,
                        "");
            }
            return new Item(
                    entry.index(),
                    entry.at(),
                    access.account(),
                    access.displayName(),
                    access.organisation(),
                    access.role(),
                    access.onBehalfOf(),
                    access.purpose(),
                    access.operation(),
                    nameOf(access.operation()),
                    access.service(),
                    access.target().isEmpty() ? null : access.target(),
                    access.enterprises(),
                    access.rows(),
                    access.served() ? "served" : "denied",
                    access.status(),
                    access.traceId());
        }

        /** Null for an operation that this version does not know. */
        private static @Nullable BilingualText nameOf(String operation) {
            return Arrays.stream(Operation.values())
                    .filter(known -> known.text().equals(operation))
                    .map(Operation::displayName)
                    .findFirst()
                    .orElse(null);
        }
    }

    static AccessLogView of(LogPage page) {
        Long next = page.next();
        return new AccessLogView(
                page.entries().stream().map(Item::of).toList(),
                next == null ? null : Cursor.encode(Long.toString(next)),
                new AsOf(page.asOf() < 0 ? null : page.asOf()));
    }
}

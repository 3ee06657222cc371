package io.hengzhi.registry.enterprise.domain;

import java.time.Instant;

/**
 * Who changed an enterprise, when and why.
 *
 * @param what {@code imported}, {@code edited}, {@code moved}, {@code merged}, {@code took-over}, {@code list-drawn}, {@code
 *     list-confirmed}, {@code confirmation-withdrawn} or {@code scope-decided}
 * @param reason in the words of the officer; empty for an import or a drawing
 * @param cause the import or drawing it belongs to; empty for a decision about this enterprise alone
 */
public record Change(Instant at, String by, String what, String reason, String cause) {

    public static Change imported(Instant at, String by, String importId) {
        return new Change(at, by, "imported", "", importId);
    }

    public static Change decided(Instant at, String by, String what, String reason) {
        return new Change(at, by, what, reason, "");
    }
}

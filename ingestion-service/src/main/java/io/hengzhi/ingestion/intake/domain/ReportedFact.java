package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.Basis;
import org.jspecify.annotations.Nullable;

/**
 * One fact as its bureau wrote it: it keeps the contract's form, and nothing else is known of it yet.
 *
 * @param value the value's text with its unit and basis; null for a withdrawal
 * @param revision the bureau's own revision, from 1
 * @param correction 0 for an ordinary report
 * @param correctionOrder the order that is carried out; null for an ordinary report
 */
public record ReportedFact(
        String quantity,
        String quarter,
        @Nullable Value value,
        long revision,
        int correction,
        @Nullable String correctionOrder) {

    /** A value as written. */
    public record Value(String decimal, String unit, Basis basis) {}
}

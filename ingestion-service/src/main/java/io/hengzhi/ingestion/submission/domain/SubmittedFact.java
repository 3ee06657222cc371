package io.hengzhi.ingestion.submission.domain;

import io.hengzhi.ingestion.intake.domain.ReportedFact;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a row.
 *
 * @param value null for a withdrawal
 * @param revision null where the row gives none: it gets one when it is put on the topic
 * @param valueColumn where the value stands
 */
public record SubmittedFact(
        String quantity,
        String quarter,
        ReportedFact.@Nullable Value value,
        @Nullable Long revision,
        int valueColumn) {

    /** As the bureau's own system would report it: under its own revision, else the assigned one. */
    public ReportedFact reported(long assigned) {
        Long own = revision;
        return new ReportedFact(quantity, quarter, value, own == null ? assigned : own, 0, null);
    }
}

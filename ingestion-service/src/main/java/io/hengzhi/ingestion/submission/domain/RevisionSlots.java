package io.hengzhi.ingestion.submission.domain;

import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.ReportedCell;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which revision a fact of a row gets: one more than the slot's latest, be it known from the ledger or given to an earlier
 * row; the same one again where this submission had given it before a crash; none where the slot's latest says the same.
 */
@PolicyClause("ours: DOMAIN 3")
public final class RevisionSlots {

    /**
     * The latest that a slot was given.
     *
     * @param submission that gave it
     * @param content value and basis, as {@link #contentOf}
     */
    public record Given(long revision, String submission, String content) {}

    private RevisionSlots() {}

    /** What to do with one fact. */
    public sealed interface Assignment {

        /** @param isNew whether it must be remembered before the fact is published */
        record Publish(long revision, boolean isNew) implements Assignment {}

        /** The slot's latest says the same: nothing is published. */
        record Unchanged() implements Assignment {}
    }

    /**
     * @param fact canonical, its revision to be ignored unless {@code own} says that the row gave it
     * @param own the row's own revision
     * @param latest the slot's latest report in the ledger
     * @param given the latest that a submission gave to the slot
     */
    public static Assignment assign(
            String submission,
            ReportedCell fact,
            @Nullable Long own,
            Optional<ReportedCell> latest,
            @Nullable Given given) {
        String content = contentOf(fact);
        if (own != null) {
            boolean same = latest.filter(cell ->
                            cell.id().revision() == own && contentOf(cell).equals(content))
                    .isPresent();
            return same ? new Assignment.Unchanged() : new Assignment.Publish(own, false);
        }
        if (given != null && given.submission().equals(submission)) {
            return new Assignment.Publish(given.revision(), false);
        }
        long known = latest.map(cell -> cell.id().revision()).orElse(0L);
        long before = given == null ? known : Math.max(known, given.revision());
        String said = given == null || known >= given.revision()
                ? latest.map(RevisionSlots::contentOf).orElse("")
                : given.content();
        return said.equals(content) ? new Assignment.Unchanged() : new Assignment.Publish(before + 1, true);
    }

    /** Value and basis in one text; a withdrawal has neither. */
    public static String contentOf(ReportedCell cell) {
        return cell.value() == null ? "withdrawn" : cell.value() + (cell.basis() == Basis.OWN ? "" : " ytd");
    }
}

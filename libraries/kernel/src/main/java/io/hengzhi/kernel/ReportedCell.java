package io.hengzhi.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One value of a quantity for an enterprise and a quarter as one bureau reported it, or the withdrawal of it. The slot is
 * (enterprise, quantity, quarter, bureau); basis and value are content.
 *
 * @param id slot, revision and correction number
 * @param basis own value or year to date
 * @param time the bureau's time (CloudEvents {@code time}) of the message
 * @param value in the canonical unit; null for a withdrawal
 */
@PolicyClause("ours: DOMAIN 3")
public record ReportedCell(
        FactId id, Basis basis, Instant time, @Nullable Amount value) {

    /**
     * Which report of a slot counts: the greatest of (revision, correction number, time, digest). A total order over the
     * contents, so the order of arrival cannot matter.
     */
    public static final Comparator<ReportedCell> PRECEDENCE = Comparator.<ReportedCell>comparingLong(
                    cell -> cell.id().revision())
            .thenComparingInt(cell -> cell.id().correction())
            .thenComparing(ReportedCell::time)
            .thenComparing(ReportedCell::digest, Arrays::compareUnsigned);

    public boolean isWithdrawal() {
        return value == null;
    }

    /** SHA-256 of the canonical cell: {@code factId|basis|time|value}, UTF-8, {@code withdrawn} where there is no value. */
    public byte[] digest() {
        String canonical = id + "|" + basis.text() + "|" + time + "|" + (value == null ? "withdrawn" : value);
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

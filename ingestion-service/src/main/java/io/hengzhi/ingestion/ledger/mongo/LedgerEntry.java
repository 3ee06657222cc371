package io.hengzhi.ingestion.ledger.mongo;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.kernel.ReportedCell;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A report as it stands in a document of the ledger: what orders it, and the event as it stands in the log, so that the
 * ledger tells whatever the event tells. The store compares entries field by field and keeps the greater, by the same order
 * as {@link #STAYING}.
 *
 * @param order digits of one length that sort as entries do: by the bureau's time and the digest, as reports are ordered;
 *     of those with the same content and time by what was first in the log, then by the older contract version
 */
record LedgerEntry(String order, byte[] event) {

    /** Of messages that share an entry the greatest stays. */
    static final Comparator<LedgerEntry> STAYING =
            Comparator.comparing(LedgerEntry::order).thenComparing(LedgerEntry::event, LedgerEntry::compareBinary);

    private static final String ORDER = "order";
    private static final String EVENT = "event";
    private static final HexFormat HEX = HexFormat.of();

    static LedgerEntry of(FactAccepted fact) {
        ReportedCell cell = fact.cell();
        String order = ascending(cell.time().getEpochSecond())
                + HEX.toHexDigits(cell.time().getNano())
                + HEX.formatHex(cell.digest())
                + descending(fact.acceptedAt().toEpochMilli())
                + descending(fact.place().partition())
                + descending(fact.place().offset())
                + descending(fact.factIndex())
                + descending(fact.contractVersion());
        return new LedgerEntry(order, fact.encode());
    }

    private static String ascending(long value) {
        return HEX.toHexDigits(value ^ Long.MIN_VALUE);
    }

    private static String descending(long value) {
        return ascending(~value);
    }

    /** As MongoDB orders binary values: the shorter first. */
    private static int compareBinary(byte[] left, byte[] right) {
        return left.length == right.length
                ? Arrays.compareUnsigned(left, right)
                : Integer.compare(left.length, right.length);
    }

    Document write() {
        return new Document(ORDER, order).append(EVENT, new Binary(event));
    }

    /** When a content was accepted and by which time of the bureau, as digits that sort by the first. */
    static String acceptance(FactAccepted fact) {
        return ascending(fact.acceptedAt().toEpochMilli())
                + ascending(fact.cell().time().getEpochSecond())
                + HEX.toHexDigits(fact.cell().time().getNano());
    }

    /** @param first the {@link #acceptance} that was the first of its content */
    static Kept read(Document entry, String first) {
        return new Kept(FactAccepted.decode(entry.get(EVENT, Binary.class).getData()), first);
    }

    /** A report as it is kept, with the first acceptance of its content. */
    record Kept(FactAccepted fact, String first) {

        /**
         * The report as it was known at an instant: with the bureau's time of its first message where only later ones
         * stayed, absent where none had come.
         */
        Optional<FactAccepted> findAsKnownOn(Instant instant) {
            if (!fact.acceptedAt().isAfter(instant)) {
                return Optional.of(fact);
            }
            Instant acceptedAt = Instant.ofEpochMilli(number(0));
            return acceptedAt.isAfter(instant)
                    ? Optional.empty()
                    : Optional.of(fact.sentAt(Instant.ofEpochSecond(number(16), nanos()), acceptedAt));
        }

        private long number(int from) {
            return HexFormat.fromHexDigitsToLong(first, from, from + 16) ^ Long.MIN_VALUE;
        }

        private int nanos() {
            return HexFormat.fromHexDigits(first, 32, 40);
        }
    }
}

package io.hengzhi.ingestion.batch.domain;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.kernel.ReportedCell;
import java.time.Instant;
import java.util.HexFormat;

/**
 * That a content was seen at a place of the log. Facts of one enterprise stand in one partition of {@code fact-accepted},
 * in the order in which they were accepted; that order says which came first.
 *
 * @param offset in that partition
 */
public record Sighting(FactAccepted fact, long offset) implements Comparable<Sighting> {

    /** 128 bits name a content. */
    private static final int CONTENT_BYTES = 16;

    /** The name of the content: the fact's name, its basis and its value, whatever the time it was sent at. */
    public String content() {
        ReportedCell cell = fact.cell();
        byte[] digest = new ReportedCell(cell.id(), cell.basis(), Instant.EPOCH, cell.value()).digest();
        return HexFormat.of().formatHex(digest, 0, CONTENT_BYTES);
    }

    /** The place the fact itself stands at: a verdict that was written twice is still one fact. */
    public String place() {
        return fact.place().partition() + "-" + fact.place().offset() + "-" + fact.factIndex();
    }

    @Override
    public int compareTo(Sighting other) {
        return Long.compare(offset, other.offset);
    }
}

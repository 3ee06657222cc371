package io.hengzhi.ingestion.batch.mongo;

import io.hengzhi.ingestion.batch.domain.BatchCounts;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;

/**
 * Totals over places that only ever grow. What is refused is not among them: it shrinks when an enterprise is registered, and
 * follows from those that grow.
 *
 * @param places facts with a verdict
 * @param accepted facts that were accepted, whatever else became of them before
 * @param duplicates of them
 * @param unreadable messages whose facts could not be told apart
 */
record Totals(int places, int accepted, int duplicates, int unreadable) {

    /** @param messages what was noted, by message */
    static Totals of(Document messages) {
        int places = 0;
        int accepted = 0;
        int duplicates = 0;
        int unreadable = 0;
        for (Object each : messages.values()) {
            Document message = (Document) each;
            Set<String> taken = message.get("a", new Document()).keySet();
            Set<String> told = new HashSet<>(taken);
            told.addAll(message.get("r", new Document()).keySet());
            Integer whole = message.getInteger("w");
            places += Math.max(told.size(), whole == null ? 0 : whole);
            accepted += taken.size();
            duplicates += message.get("d", new Document()).size();
            unreadable += whole != null && whole == 0 ? 1 : 0;
        }
        return new Totals(places, accepted, duplicates, unreadable);
    }

    static Totals read(Document stored) {
        return new Totals(
                stored.getInteger("n"), stored.getInteger("a"), stored.getInteger("d"), stored.getInteger("u"));
    }

    void writeTo(Document fields, String prefix) {
        fields.append(prefix + "n", places)
                .append(prefix + "a", accepted)
                .append(prefix + "d", duplicates)
                .append(prefix + "u", unreadable);
    }

    BatchCounts counts() {
        return new BatchCounts(accepted - duplicates, duplicates, places - accepted, unreadable);
    }
}

package io.hengzhi.audit.accesslog.mongo;

import io.hengzhi.audit.accesslog.domain.IndexPage;
import io.hengzhi.audit.accesslog.domain.IndexPage.Reference;
import io.hengzhi.audit.accesslog.domain.ListKey;
import io.hengzhi.audit.accesslog.domain.LogEntry;
import io.hengzhi.contract.audit.AccessRecorded;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/** Entries and index pages as documents. */
final class EntryDocuments {

    private EntryDocuments() {}

    static String idOf(long index) {
        return "%018d".formatted(index);
    }

    static String idOf(ListKey list, int page) {
        return list.value() + ":" + "%08d".formatted(page);
    }

    /** The record's own bytes are kept: what is read back is what was written. */
    static Document write(LogEntry entry) {
        AccessRecorded access = entry.access();
        return new Document("_id", idOf(entry.index()))
                .append("index", entry.index())
                .append("at", entry.at().toEpochMilli())
                .append("access", access == null ? null : new Binary(access.encode()));
    }

    static LogEntry readEntry(Document document) {
        Binary access = document.get("access", Binary.class);
        return new LogEntry(
                document.getLong("index"),
                Instant.ofEpochMilli(document.getLong("at")),
                access == null ? null : AccessRecorded.decode(access.getData()));
    }

    static Document write(IndexPage page) {
        return new Document("_id", idOf(page.list(), page.number()))
                .append("list", page.list().value())
                .append("page", page.number())
                .append("first", page.references().getFirst().index())
                .append("last", page.last())
                .append("earliest", page.earliestFromHere())
                .append("latest", page.latestUpToHere())
                .append(
                        "references",
                        page.references().stream()
                                .map(reference -> new Document("i", reference.index())
                                        .append("a", reference.account())
                                        .append("t", reference.atMillis()))
                                .toList());
    }

    static IndexPage readPage(Document document) {
        List<Reference> references = document.getList("references", Document.class).stream()
                .map(reference ->
                        new Reference(reference.getLong("i"), reference.getString("a"), reference.getLong("t")))
                .toList();
        return new IndexPage(
                new ListKey(document.getString("list")),
                document.getInteger("page"),
                references,
                document.getLong("earliest"),
                document.getLong("latest"));
    }
}

package io.hengzhi.ingestion.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.Comparator.naturalOrder;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.ingestion.ledger.application.Ledger;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.store.FullDocuments;
import io.hengzhi.platform.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.bson.Document;

/**
 * One document for an enterprise and a year, {@code _id = creditCode:year}; in it an entry for each fact, {@code
 * cells.<digest of its name>-<bucket>}. Contents of one fact that differ fall into sixteen buckets, so a revision that came
 * with many contents keeps some of them, always the one that counts. Of messages that share an entry the greatest {@link
 * LedgerEntry} stays: so the order of arrival cannot matter, and a bureau that sends everything again every day adds nothing.
 *
 * <p>Revisions from the 64th on stand in documents of their own, {@code creditCode:year:block}, which the first one names:
 * a bureau that counts its revisions up without end makes no document large and no read long.
 */
final class MongoLedger implements Ledger {

    /** Of this form of entries. What an older version of the service left in another form is made again from the log. */
    static final String COLLECTION = "ledger-2";

    private static final String CELLS = "cells";
    /** For each entry when its content was first accepted, which sending it again does not change. */
    private static final String FIRST = "first";

    private static final String BLOCKS = "blocks";
    /** 96 bits name a fact within one enterprise and year. */
    private static final int KEY_BYTES = 12;

    private static final int BUCKET_MASK = 0xF;
    private static final int REVISIONS_PER_DOCUMENT = 64;
    /** How many of the latest documents of a year's later revisions a read looks at. */
    private static final int BLOCKS_READ_MAX = 4;

    private final Store store;

    MongoLedger(Store store) {
        this.store = store;
    }

    @Override
    public void record(Collection<FactAccepted> facts) {
        Map<String, Map<String, LedgerEntry>> documents = new LinkedHashMap<>();
        Map<String, Map<String, String>> firsts = new LinkedHashMap<>();
        for (FactAccepted fact : facts) {
            firsts.computeIfAbsent(documentId(fact), any -> new TreeMap<>())
                    .merge(entryKey(fact.cell()), LedgerEntry.acceptance(fact), BinaryOperator.minBy(naturalOrder()));
            documents
                    .computeIfAbsent(documentId(fact), any -> new TreeMap<>())
                    .merge(entryKey(fact.cell()), LedgerEntry.of(fact), BinaryOperator.maxBy(LedgerEntry.STAYING));
        }
        if (documents.isEmpty()) {
            return;
        }
        Map<String, Document> updates = new LinkedHashMap<>();
        documents.forEach((id, cells) -> updates.computeIfAbsent(id, any -> new Document())
                .append("$max", entries(cells))
                .append("$min", firsts(firsts.getOrDefault(id, Map.of()))));
        for (FactAccepted fact : facts) {
            long block = block(fact.cell().id().revision());
            if (block > 0) {
                Document first =
                        updates.computeIfAbsent(firstDocumentId(fact.cell().id()), any -> new Document());
                Document named = first.get("$set", new Document());
                first.append("$set", named.append(BLOCKS + "." + block, true));
            }
        }
        List<String> ids = List.copyOf(updates.keySet());
        List<WriteModel<Document>> writes = ids.stream()
                .<WriteModel<Document>>map(id -> new UpdateOneModel<>(
                        eq("_id", id), updates.getOrDefault(id, new Document()), new UpdateOptions().upsert(true)))
                .toList();
        try {
            store.run(() -> store.collection(COLLECTION).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        } catch (MongoBulkWriteException e) {
            FullDocuments.leaveOut(COLLECTION, ids, e);
        }
    }

    private static Document entries(Map<String, LedgerEntry> cells) {
        Document entries = new Document();
        cells.forEach((key, entry) -> entries.append(CELLS + "." + key, entry.write()));
        return entries;
    }

    private static Document firsts(Map<String, String> acceptances) {
        Document firsts = new Document();
        acceptances.forEach((key, acceptance) -> firsts.append(FIRST + "." + key, acceptance));
        return firsts;
    }

    @Override
    public List<FactAccepted> list(CreditCode enterprise, Collection<Integer> years, Instant asKnownOn) {
        return read(firstDocuments(enterprise, years), List.of(), asKnownOn);
    }

    @Override
    public List<FactAccepted> listBeside(FactId id, Collection<Integer> years, Instant asKnownOn) {
        long block = block(id.revision());
        return read(
                firstDocuments(id.enterprise(), years),
                block == 0 ? List.of() : List.of(firstDocumentId(id) + ":" + block),
                asKnownOn);
    }

    private static List<String> firstDocuments(CreditCode enterprise, Collection<Integer> years) {
        return years.stream().map(year -> enterprise + ":" + year).toList();
    }

    private List<FactAccepted> read(List<String> firstDocuments, List<String> wanted, Instant asKnownOn) {
        return store.call(() -> {
            List<FactAccepted> facts = new ArrayList<>();
            Set<String> further = new LinkedHashSet<>(wanted);
            for (Document document : store.collection(COLLECTION).find(in("_id", firstDocuments))) {
                addFacts(document, facts, asKnownOn);
                document.get(BLOCKS, new Document()).keySet().stream()
                        .map(Long::valueOf)
                        .sorted(Comparator.reverseOrder())
                        .limit(BLOCKS_READ_MAX)
                        .forEach(block -> further.add(document.getString("_id") + ":" + block));
            }
            if (!further.isEmpty()) {
                store.collection(COLLECTION)
                        .find(in("_id", further))
                        .forEach(document -> addFacts(document, facts, asKnownOn));
            }
            return List.copyOf(facts);
        });
    }

    private static void addFacts(Document document, List<FactAccepted> facts, Instant asKnownOn) {
        Document first = document.get(FIRST, new Document());
        document.get(CELLS, new Document())
                .forEach((key, entry) -> LedgerEntry.read((Document) entry, first.getString(key))
                        .findAsKnownOn(asKnownOn)
                        .ifPresent(facts::add));
    }

    private static String documentId(FactAccepted fact) {
        FactId id = fact.cell().id();
        long block = block(id.revision());
        return block == 0 ? firstDocumentId(id) : firstDocumentId(id) + ":" + block;
    }

    private static String firstDocumentId(FactId id) {
        return id.enterprise() + ":" + id.quarter().year();
    }

    private static long block(long revision) {
        return revision / REVISIONS_PER_DOCUMENT;
    }

    private static String entryKey(ReportedCell cell) {
        // digests of cells as if they had no time, and for the name no value: the same again is the same entry
        byte[] name = new ReportedCell(cell.id(), Basis.OWN, Instant.EPOCH, null).digest();
        byte[] content = new ReportedCell(cell.id(), cell.basis(), Instant.EPOCH, cell.value()).digest();
        return HexFormat.of().formatHex(name, 0, KEY_BYTES) + "-" + (content[0] & BUCKET_MASK);
    }
}

package io.hengzhi.ingestion.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.ledger.application.Ledger;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One document for an enterprise and a year, {@code _id = creditCode:year}; in it one entry for each content that was
 * reported, {@code cells.<digest of name, basis and value>}. An entry begins with what orders it: of messages with the same
 * content the one with the latest time of the bureau stays, because that time decides between contents; of those with the
 * same time the first in the log, which is the origin. So the order of arrival cannot matter, and a bureau that sends
 * everything again every day adds nothing.
 */
final class MongoLedger implements Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(MongoLedger.class);
    private static final String COLLECTION = "ledger";
    private static final String CELLS = "cells";
    /** The server's codes for a document that would pass 16 MiB. */
    private static final Set<Integer> TOO_LARGE = Set.of(10334, 17419, 17420);

    /** Of messages with the same content the greatest stays. */
    private static final Comparator<FactAccepted> STAYING = Comparator.comparing(
                    (FactAccepted fact) -> fact.cell().time())
            .thenComparing(FactAccepted::acceptedAt, Comparator.reverseOrder())
            .thenComparing(fact -> fact.place().partition(), Comparator.reverseOrder())
            .thenComparing(fact -> fact.place().offset(), Comparator.reverseOrder())
            .thenComparing(FactAccepted::factIndex, Comparator.reverseOrder());

    /** 96 bits name a content within one enterprise and year. */
    private static final int KEY_BYTES = 12;

    private final Store store;

    MongoLedger(Store store) {
        this.store = store;
    }

    @Override
    public void record(Collection<FactAccepted> facts) {
        Map<String, Map<String, FactAccepted>> documents = new LinkedHashMap<>();
        for (FactAccepted fact : facts) {
            documents
                    .computeIfAbsent(documentId(fact), any -> new TreeMap<>())
                    .merge(entryKey(fact.cell()), fact, BinaryOperator.maxBy(STAYING));
        }
        if (documents.isEmpty()) {
            return;
        }
        List<String> ids = List.copyOf(documents.keySet());
        List<WriteModel<Document>> writes = ids.stream()
                .<WriteModel<Document>>map(id -> new UpdateOneModel<>(
                        eq("_id", id),
                        new Document("$max", entries(documents.getOrDefault(id, Map.of()))),
                        new UpdateOptions().upsert(true)))
                .toList();
        try {
            store.run(() -> store.collection(COLLECTION).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        } catch (MongoBulkWriteException e) {
            leaveOutFull(ids, e);
        }
    }

    /**
     * A document that has reached the size MongoDB allows, tens of thousands of different reports of one enterprise and
     * year, takes no more; the others of the batch were written. The log still holds every report.
     */
    private static void leaveOutFull(List<String> ids, MongoBulkWriteException fault) {
        for (BulkWriteError error : fault.getWriteErrors()) {
            if (!TOO_LARGE.contains(error.getCode())) {
                throw fault;
            }
            LOG.atError()
                    .addKeyValue("document", ids.get(error.getIndex()))
                    .log("ledger document is full, its new reports are left out");
        }
    }

    private static Document entries(Map<String, FactAccepted> cells) {
        Document entries = new Document();
        cells.forEach((key, fact) -> entries.append(CELLS + "." + key, write(fact)));
        return entries;
    }

    @Override
    public List<FactAccepted> list(CreditCode enterprise, Collection<Integer> years) {
        List<String> ids = years.stream().map(year -> enterprise + ":" + year).toList();
        List<FactAccepted> found = new ArrayList<>();
        store.run(() -> {
            found.clear();
            for (Document document : store.collection(COLLECTION).find(in("_id", ids))) {
                document.get(CELLS, Document.class).values().forEach(entry -> found.add(read((Document) entry)));
            }
        });
        return List.copyOf(found);
    }

    private static String documentId(FactAccepted fact) {
        FactId id = fact.cell().id();
        return id.enterprise() + ":" + id.quarter().year();
    }

    private static String entryKey(ReportedCell cell) {
        // the digest of the cell as if it had no time: the same content sent again is the same entry
        ReportedCell timeless = new ReportedCell(cell.id(), cell.basis(), Instant.EPOCH, cell.value());
        return HexFormat.of().formatHex(timeless.digest(), 0, KEY_BYTES);
    }

    /**
     * The fields that order it come first, each always of the same type: the store compares them one by one, as {@link
     * #STAYING} does.
     */
    private static Document write(FactAccepted fact) {
        ReportedCell cell = fact.cell();
        Amount value = cell.value();
        return new Document("timeSeconds", cell.time().getEpochSecond())
                .append("timeNanos", cell.time().getNano())
                .append("minusAcceptedAt", -fact.acceptedAt().toEpochMilli())
                .append("minusPartition", -fact.place().partition())
                .append("minusOffset", -fact.place().offset())
                .append("minusFactIndex", -fact.factIndex())
                .append("fact", cell.id().toString())
                .append("yearToDate", cell.basis() == Basis.YEAR_TO_DATE)
                .append("micros", value == null ? null : value.micros())
                .append("topic", fact.place().topic())
                .append("messageId", fact.messageId())
                .append("reportedValue", fact.reportedValue())
                .append("reportedUnit", fact.reportedUnit())
                .append("conversionId", fact.conversionId())
                .append("correctionOrder", fact.correctionOrder());
    }

    private static FactAccepted read(Document entry) {
        Long micros = entry.getLong("micros");
        return new FactAccepted(
                new ReportedCell(
                        FactId.parse(entry.getString("fact")).orElseThrow(),
                        entry.getBoolean("yearToDate") ? Basis.YEAR_TO_DATE : Basis.OWN,
                        Instant.ofEpochSecond(entry.getLong("timeSeconds"), entry.getInteger("timeNanos")),
                        micros == null ? null : new Amount(micros)),
                entry.getString("reportedValue"),
                entry.getString("reportedUnit"),
                entry.getString("conversionId"),
                entry.getString("messageId"),
                new RecordPlace(
                        entry.getString("topic"), -entry.getInteger("minusPartition"), -entry.getLong("minusOffset")),
                -entry.getInteger("minusFactIndex"),
                Instant.ofEpochMilli(-entry.getLong("minusAcceptedAt")),
                entry.getString("correctionOrder"));
    }
}

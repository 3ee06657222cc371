package io.hengzhi.ingestion.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

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
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * One document for an enterprise and a year, {@code _id = creditCode:year}; in it one entry for each content that was
 * reported: {@code cells.<digest> = {cell, lineage}}. The digest names the content, so writing it again changes nothing;
 * of several lineages the least stays, which is the one that stands first in the log.
 */
final class MongoLedger implements Ledger {

    private static final String CELLS = "cells";
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
                    .merge(cellKey(fact.cell()), fact, MongoLedger::firstInLog);
        }
        if (documents.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>(documents.size());
        documents.forEach((id, cells) ->
                writes.add(new UpdateOneModel<>(eq("_id", id), update(cells), new UpdateOptions().upsert(true))));
        store.run(() -> store.collection("ledger").bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    private static Document update(Map<String, FactAccepted> cells) {
        Document set = new Document();
        Document least = new Document();
        cells.forEach((key, fact) -> {
            set.append(CELLS + "." + key + ".cell", writeCell(fact.cell()));
            least.append(CELLS + "." + key + ".lineage", writeLineage(fact));
        });
        return new Document("$set", set).append("$min", least);
    }

    @Override
    public List<FactAccepted> list(CreditCode enterprise, Collection<Integer> years) {
        List<String> ids = years.stream().map(year -> enterprise + ":" + year).toList();
        List<FactAccepted> found = new ArrayList<>();
        store.run(() -> {
            found.clear();
            for (Document document : store.collection("ledger").find(in("_id", ids))) {
                document.get(CELLS, Document.class).values().forEach(entry -> found.add(read((Document) entry)));
            }
        });
        return List.copyOf(found);
    }

    private static String documentId(FactAccepted fact) {
        FactId id = fact.cell().id();
        return id.enterprise() + ":" + id.quarter().year();
    }

    private static String cellKey(ReportedCell cell) {
        return HexFormat.of().formatHex(cell.digest(), 0, KEY_BYTES);
    }

    private static FactAccepted firstInLog(FactAccepted one, FactAccepted other) {
        return inLogOrder(one).compareTo(inLogOrder(other)) <= 0 ? one : other;
    }

    /** The same order that the store's comparison of lineages has. */
    private static String inLogOrder(FactAccepted fact) {
        return "%019d|%s|%010d|%019d|%010d"
                .formatted(
                        fact.acceptedAt().toEpochMilli(),
                        fact.place().topic(),
                        fact.place().partition(),
                        fact.place().offset(),
                        fact.factIndex());
    }

    private static Document writeCell(ReportedCell cell) {
        Amount value = cell.value();
        return new Document("fact", cell.id().toString())
                .append("yearToDate", cell.basis() == Basis.YEAR_TO_DATE)
                .append("timeSeconds", cell.time().getEpochSecond())
                .append("timeNanos", cell.time().getNano())
                .append("micros", value == null ? null : value.micros());
    }

    /** The fields that order it come first, each always of the same type: the store compares them one by one. */
    private static Document writeLineage(FactAccepted fact) {
        return new Document("acceptedAt", fact.acceptedAt().toEpochMilli())
                .append("topic", fact.place().topic())
                .append("partition", fact.place().partition())
                .append("offset", fact.place().offset())
                .append("factIndex", fact.factIndex())
                .append("messageId", fact.messageId())
                .append("reportedValue", fact.reportedValue())
                .append("reportedUnit", fact.reportedUnit())
                .append("conversionId", fact.conversionId())
                .append("correctionOrder", fact.correctionOrder());
    }

    private static FactAccepted read(Document entry) {
        Document cell = entry.get("cell", Document.class);
        Document lineage = entry.get("lineage", Document.class);
        Long micros = cell.getLong("micros");
        return new FactAccepted(
                new ReportedCell(
                        FactId.parse(cell.getString("fact")).orElseThrow(),
                        cell.getBoolean("yearToDate") ? Basis.YEAR_TO_DATE : Basis.OWN,
                        Instant.ofEpochSecond(cell.getLong("timeSeconds"), cell.getInteger("timeNanos")),
                        micros == null ? null : new Amount(micros)),
                lineage.getString("reportedValue"),
                lineage.getString("reportedUnit"),
                lineage.getString("conversionId"),
                lineage.getString("messageId"),
                new RecordPlace(lineage.getString("topic"), lineage.getInteger("partition"), lineage.getLong("offset")),
                lineage.getInteger("factIndex"),
                Instant.ofEpochMilli(lineage.getLong("acceptedAt")),
                lineage.getString("correctionOrder"));
    }
}

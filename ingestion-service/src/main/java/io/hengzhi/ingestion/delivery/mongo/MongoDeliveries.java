package io.hengzhi.ingestion.delivery.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.ingestion.delivery.application.Deliveries;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * {@code _id = bureau:quarter:part}: of 256 parts of the enterprises, when each was first reported, and which places were
 * refused. {@code _id = bureau:quarter}: the first and the last report of each quantity. A quarter of a bureau is read from at
 * most 257 documents, and with 35,000 enterprises each holds about 140 of them. The earliest and the latest stay, so
 * hearing the log again changes nothing.
 */
final class MongoDeliveries implements Deliveries {

    private static final String COLLECTION = "deliveries";
    private static final int PARTS = 256;

    private final Store store;

    MongoDeliveries(Store store) {
        this.store = store;
    }

    @Override
    public void record(Collection<FactAccepted> facts) {
        Map<String, Map<String, Long>> earliest = new TreeMap<>();
        Map<String, Map<String, Long>> latest = new TreeMap<>();
        for (FactAccepted fact : facts) {
            FactId id = fact.cell().id();
            String quarter = id.bureau() + ":" + id.quarter();
            String enterprise = id.enterprise().value();
            long at = fact.acceptedAt().toEpochMilli();
            earliest.computeIfAbsent(quarter + ":" + part(enterprise), any -> new HashMap<>())
                    .merge("q." + id.quantity() + "." + enterprise, at, Math::min);
            earliest.computeIfAbsent(quarter, any -> new HashMap<>()).merge("first." + id.quantity(), at, Math::min);
            latest.computeIfAbsent(quarter, any -> new HashMap<>()).merge("last." + id.quantity(), at, Math::max);
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        earliest.forEach((id, fields) -> {
            Document update = new Document("$min", new Document(Map.copyOf(fields)));
            Map<String, Long> last = latest.get(id);
            writes.add(upsert(id, last == null ? update : update.append("$max", new Document(Map.copyOf(last)))));
        });
        write(writes);
    }

    @Override
    public void recordRefused(Collection<FactRejected> refusals) {
        Map<String, Document> refused = new TreeMap<>();
        for (FactRejected refusal : refusals) {
            String quantity = refusal.quantity();
            String quarter = refusal.quarter();
            if (quantity != null
                    && quarter != null
                    && QuantityCode.parse(quantity) instanceof Parsed.Valid<QuantityCode>(QuantityCode ofQuantity)
                    && Quarter.parse(quarter) instanceof Parsed.Valid<Quarter>(Quarter inQuarter)) {
                String place =
                        refusal.place().partition() + "-" + refusal.place().offset() + "-" + refusal.factIndex();
                refused.computeIfAbsent(refusal.bureau() + ":" + inQuarter + ":" + part(place), any -> new Document())
                        .append("r." + ofQuantity + "." + place, true);
            }
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        refused.forEach((id, places) -> writes.add(upsert(id, new Document("$set", places))));
        write(writes);
    }

    private void write(List<WriteModel<Document>> writes) {
        if (!writes.isEmpty()) {
            store.run(() -> store.collection(COLLECTION).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    private static WriteModel<Document> upsert(String id, Document update) {
        return new UpdateOneModel<>(eq("_id", id), update, new UpdateOptions().upsert(true));
    }

    private static int part(String name) {
        return Math.floorMod(name.hashCode(), PARTS); // of a text it is the same in every run
    }

    @Override
    public Received read(BureauCode bureau, Quarter quarter) {
        Map<QuantityCode, Map<CreditCode, Instant>> first = new HashMap<>();
        Map<QuantityCode, Integer> refused = new HashMap<>();
        List<String> ids = IntStream.range(0, PARTS)
                .mapToObj(part -> bureau + ":" + quarter + ":" + part)
                .toList();
        store.run(() -> store.collection(COLLECTION).find(in("_id", ids)).forEach(document -> {
            document.get("q", new Document())
                    .forEach((quantity, enterprises) ->
                            addTo(first.computeIfAbsent(QuantityCode.of(quantity), any -> new HashMap<>()), (Document)
                                    enterprises));
            document.get("r", new Document())
                    .forEach((quantity, places) ->
                            refused.merge(QuantityCode.of(quantity), ((Document) places).size(), Integer::sum));
        }));
        return new Received(first, times(bureau, quarter, "last"), refused);
    }

    private static void addTo(Map<CreditCode, Instant> first, Document enterprises) {
        enterprises.forEach((code, at) -> first.put(new CreditCode(code), Instant.ofEpochMilli((Long) at)));
    }

    @Override
    public Map<QuantityCode, Instant> firstReceived(BureauCode bureau, Quarter quarter) {
        return times(bureau, quarter, "first");
    }

    private Map<QuantityCode, Instant> times(BureauCode bureau, Quarter quarter, String which) {
        Map<QuantityCode, Instant> times = new HashMap<>();
        store.run(() -> {
            Document head = store.collection(COLLECTION)
                    .find(eq("_id", bureau + ":" + quarter))
                    .first();
            if (head != null) {
                head.get(which, new Document())
                        .forEach((quantity, at) ->
                                times.put(QuantityCode.of(quantity), Instant.ofEpochMilli((Long) at)));
            }
        });
        return times;
    }
}

package io.hengzhi.ingestion.correction.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.ingestion.correction.application.CorrectionOrders;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder.CarriedOut;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.Store;
import io.hengzhi.platform.store.VersionConflict;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The order and its answer are an aggregate: a person decided them. Which fact carried it out is a projection of its own,
 * {@code _id = order}, {@code by.<bureau>}, so that it may be heard before the order. Lists: {@code bureau} names its
 * months, {@code bureau:month} its orders.
 */
final class MongoCorrectionOrders implements CorrectionOrders {

    private static final String INDEX = "correctionOrderIndex";
    private static final String OUTCOMES = "correctionOutcomes";
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);
    /** Sorts after every name there can be: names begin with a digit. */
    private static final Position NEWEST = new Position("~", "~");

    private final Store store;
    private final Aggregates aggregates;

    MongoCorrectionOrders(Store store, Aggregates aggregates) {
        this.store = store;
        this.aggregates = aggregates;
    }

    @Override
    public void open(CorrectionOrder order) {
        try {
            aggregates.save(new Aggregates.Change(order.id(), 0, OrderDocument.write(order), List.of()));
        } catch (VersionConflict alreadyThere) {
            // heard before; its index may still be missing
        }
        String bureau = order.bureau().value();
        String month = MONTH.format(order.decidedAt());
        upsert(INDEX, bureau + ":" + month, new Document("$set", new Document("orders." + key(order), true)));
        upsert(INDEX, bureau, new Document("$set", new Document("months." + month, true)));
    }

    private void upsert(String collection, String id, Document update) {
        store.run(
                () -> store.collection(collection).updateOne(eq("_id", id), update, new UpdateOptions().upsert(true)));
    }

    @Override
    public void noteCarriedOut(Collection<FactAccepted> facts) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (FactAccepted fact : facts) {
            if (fact.correctionOrder() == null) {
                continue;
            }
            // the first in the log is the one that carried it out
            Document outcome = new Document("at", fact.acceptedAt().toEpochMilli())
                    .append("partition", fact.place().partition())
                    .append("offset", fact.place().offset())
                    .append("factIndex", fact.factIndex())
                    .append("fact", fact.cell().id().toString());
            writes.add(new UpdateOneModel<>(
                    eq("_id", fact.correctionOrder()),
                    new Document("$min", new Document("by." + fact.cell().id().bureau(), outcome)),
                    new UpdateOptions().upsert(true)));
        }
        if (!writes.isEmpty()) {
            store.run(() -> store.collection(OUTCOMES).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    @Override
    public Optional<Versioned> find(String id) {
        return aggregates.find(id).map(stored -> {
            CorrectionOrder order = OrderDocument.read(stored.id(), stored.state());
            return new Versioned(
                    order.carriedOutBy(
                            Optional.ofNullable(outcomes(List.of(order)).get(id))),
                    stored.version());
        });
    }

    @Override
    public void answer(Versioned before, CorrectionOrder answered, List<? extends WireEvent> events) {
        aggregates.save(new Aggregates.Change(answered.id(), before.version(), OrderDocument.write(answered), events));
    }

    @Override
    public Part list(BureauCode bureau, int limit, @Nullable Position after) {
        Position from = after == null ? NEWEST : after;
        List<String> ids = new ArrayList<>();
        Position last = null;
        Position next = null;
        months:
        for (String month : upTo(names(bureau.value(), "months"), from.month())) {
            boolean sameMonth = month.equals(from.month());
            for (String key : upTo(names(bureau + ":" + month, "orders"), sameMonth ? from.key() : NEWEST.key())) {
                if (sameMonth && key.equals(from.key())) {
                    continue;
                }
                if (ids.size() == limit) {
                    next = last;
                    break months;
                }
                ids.add(idIn(key));
                last = new Position(month, key);
            }
        }
        return new Part(read(ids), next);
    }

    private List<CorrectionOrder> read(List<String> ids) {
        Map<String, Aggregates.Stored> stored = aggregates.findAll(ids);
        List<CorrectionOrder> orders = ids.stream()
                .flatMap(id -> Optional.ofNullable(stored.get(id)).stream())
                .map(found -> OrderDocument.read(found.id(), found.state()))
                .toList();
        Map<String, CarriedOut> outcomes = outcomes(orders);
        return orders.stream()
                .map(order -> order.carriedOutBy(Optional.ofNullable(outcomes.get(order.id()))))
                .toList();
    }

    private Map<String, CarriedOut> outcomes(List<CorrectionOrder> orders) {
        Map<String, BureauCode> owners = new HashMap<>();
        orders.forEach(order -> owners.put(order.id(), order.bureau()));
        return store.call(() -> {
            Map<String, CarriedOut> outcomes = new HashMap<>();
            for (Document found : store.collection(OUTCOMES).find(in("_id", owners.keySet()))) {
                String id = found.getString("_id");
                Document outcome = found.get("by", new Document()).get(String.valueOf(owners.get(id)), Document.class);
                if (outcome != null) {
                    outcomes.put(
                            id,
                            new CarriedOut(
                                    FactId.parse(outcome.getString("fact")).orElseThrow(),
                                    Instant.ofEpochMilli(outcome.getLong("at"))));
                }
            }
            return outcomes;
        });
    }

    private Collection<String> names(String id, String level) {
        return store.call(() -> {
            Document found = store.collection(INDEX).find(eq("_id", id)).first();
            return found == null
                    ? List.<String>of()
                    : found.get(level, new Document()).keySet();
        });
    }

    private static NavigableSet<String> upTo(Collection<String> names, String from) {
        return new TreeSet<>(names).headSet(from, true).descendingSet();
    }

    private static String key(CorrectionOrder order) {
        return "%015d-%s".formatted(order.decidedAt().toEpochMilli(), order.id());
    }

    private static String idIn(String key) {
        return key.substring(16);
    }
}

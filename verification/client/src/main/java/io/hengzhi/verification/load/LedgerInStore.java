package io.hengzhi.verification.load;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.FactId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;

/** The ledger's documents in the store, without the service: each entry of each, compared with what was sent. */
public final class LedgerInStore {

    private static final int DIFFERENCES_MAX = 20;
    private static final int ENTERPRISES_AT_ONCE = 50;

    private LedgerInStore() {}

    /** What the ledger holds too much, too little or otherwise than sent; empty when it equals the set that was sent. */
    public static List<String> differences(FactLoad load) {
        List<String> differences = new ArrayList<>();
        String port = Objects.requireNonNullElse(System.getenv("STORE_PORT"), "27117");
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            MongoCollection<Document> ledger = client.getDatabase("ingestion").getCollection("ledger-2");
            for (int from = 0; from < load.enterprises(); from += ENTERPRISES_AT_ONCE) {
                int to = Math.min(load.enterprises(), from + ENTERPRISES_AT_ONCE);
                Map<FactId, Amount> held = held(ledger, load, from, to);
                for (int enterprise = from; enterprise < to; enterprise++) {
                    load.expectedOf(enterprise).forEach((fact, value) -> {
                        Amount found = held.remove(fact);
                        if (!value.equals(found)) {
                            differences.add(fact + ": sent " + value + ", held " + found);
                        }
                    });
                }
                held.forEach((fact, value) -> differences.add(fact + ": never sent, held " + value));
                if (differences.size() > DIFFERENCES_MAX) {
                    return differences;
                }
            }
        }
        return differences;
    }

    private static Map<FactId, Amount> held(MongoCollection<Document> ledger, FactLoad load, int from, int to) {
        List<String> ids = new ArrayList<>();
        for (int enterprise = from; enterprise < to; enterprise++) {
            for (int year : load.years()) {
                ids.add(load.enterprise(enterprise) + ":" + year);
            }
        }
        Map<FactId, Amount> held = new HashMap<>();
        for (Document document : ledger.find(in("_id", ids))) {
            for (Object entry : document.get("cells", new Document()).values()) {
                FactAccepted fact = FactAccepted.decode(
                        ((Document) entry).get("event", Binary.class).getData());
                Amount before = held.put(
                        fact.cell().id(), Objects.requireNonNull(fact.cell().value()));
                if (before != null) {
                    throw new IllegalStateException(
                            "twice in the ledger: " + fact.cell().id());
                }
            }
        }
        return held;
    }
}

package io.hengzhi.ingestion.warning.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.hengzhi.ingestion.warning.application.Warnings;
import io.hengzhi.ingestion.warning.domain.Warning;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One document for an enterprise and a year, {@code _id = creditCode:year}. For lists, 64 index documents of each quarter,
 * {@code quarter:bucket}, name the enterprises that have warnings in it, {@code enterprises.<creditCode> = bureaus}. Which
 * district an enterprise stands in is asked when a list is read, so that a move needs no new index. One enterprise's facts
 * come by one partition: nobody else writes its documents.
 */
final class MongoWarnings implements Warnings {

    private static final String COLLECTION = "warnings";
    private static final String INDEX = "warningIndex";
    private static final int BUCKETS = 64;
    private static final int BUCKETS_AT_ONCE = 16;
    private static final int READ_AT_ONCE = 500;
    private static final Position FIRST = new Position("", "", 0);

    private final Store store;

    MongoWarnings(Store store) {
        this.store = store;
    }

    @Override
    public void replace(Collection<OfYear> years) {
        List<OfYear> all = List.copyOf(years);
        for (int from = 0; from < all.size(); from += READ_AT_ONCE) {
            replaceSome(all.subList(from, Math.min(all.size(), from + READ_AT_ONCE)));
        }
    }

    private void replaceSome(List<OfYear> years) {
        Map<String, List<Warning>> before =
                read(years.stream().map(MongoWarnings::id).toList());
        Map<String, Document> documents = new TreeMap<>();
        Map<String, Document> index = new TreeMap<>();
        for (OfYear year : years) {
            List<Warning> old = before.getOrDefault(id(year), List.of());
            if (old.equals(year.warnings())) {
                continue;
            }
            documents.put(
                    id(year),
                    new Document(
                            "$set",
                            new Document(
                                    "items",
                                    year.warnings().stream()
                                            .map(MongoWarnings::write)
                                            .toList())));
            Map<Quarter, Set<String>> now = bureausByQuarter(year.warnings());
            Set<Quarter> quarters = new TreeSet<>(now.keySet());
            quarters.addAll(bureausByQuarter(old).keySet());
            for (Quarter quarter : quarters) {
                Set<String> bureaus = now.get(quarter);
                Document update =
                        index.computeIfAbsent(quarter + ":" + bucket(year.enterprise()), any -> new Document());
                ((Document) update.computeIfAbsent(bureaus == null ? "$unset" : "$set", any -> new Document()))
                        .append("enterprises." + year.enterprise(), bureaus == null ? "" : List.copyOf(bureaus));
            }
        }
        // the index first: after a crash between the two the documents still differ, and both are written again; what
        // the
        // index names too early or too late only costs a look
        write(INDEX, index);
        write(COLLECTION, documents);
    }

    private void write(String collection, Map<String, Document> updates) {
        if (updates.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        updates.forEach((id, update) ->
                writes.add(new UpdateOneModel<>(eq("_id", id), update, new UpdateOptions().upsert(true))));
        store.run(() -> store.collection(collection).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    private static Map<Quarter, Set<String>> bureausByQuarter(List<Warning> warnings) {
        return warnings.stream()
                .collect(Collectors.groupingBy(
                        Warning::quarter,
                        TreeMap::new,
                        Collectors.mapping(
                                warning -> warning.bureau().value(), Collectors.toCollection(TreeSet::new))));
    }

    @Override
    public List<Warning> list(CreditCode enterprise, int year) {
        String id = enterprise + ":" + year;
        return read(List.of(id)).getOrDefault(id, List.of());
    }

    @Override
    public Part list(
            Quarter quarter,
            BiPredicate<CreditCode, Set<BureauCode>> enterprises,
            Predicate<Warning> wanted,
            int limit,
            @Nullable Position after) {
        Position from = after == null ? FIRST : after;
        List<Warning> items = new ArrayList<>();
        List<String> buckets = IntStream.range(0, BUCKETS)
                .mapToObj(MongoWarnings::name)
                .filter(bucket -> bucket.compareTo(from.bucket()) >= 0)
                .toList();
        for (int first = 0; first < buckets.size(); first += BUCKETS_AT_ONCE) {
            List<String> some = buckets.subList(first, Math.min(buckets.size(), first + BUCKETS_AT_ONCE));
            List<Place> places = places(quarter, some).stream()
                    .filter(place -> place.isNotBefore(from) && enterprises.test(place.enterprise(), place.bureaus()))
                    .toList();
            for (int at = 0; at < places.size(); at += limit) {
                List<Place> next = places.subList(at, Math.min(places.size(), at + limit));
                Map<String, List<Warning>> found = read(next.stream()
                        .map(place -> place.enterprise() + ":" + quarter.year())
                        .toList());
                for (Place place : next) {
                    List<Warning> ofEnterprise =
                            found.getOrDefault(place.enterprise() + ":" + quarter.year(), List.of()).stream()
                                    .filter(warning -> warning.quarter().equals(quarter) && wanted.test(warning))
                                    .toList();
                    int listed = place.isAt(from) ? Math.min(from.listed(), ofEnterprise.size()) : 0;
                    for (int i = listed; i < ofEnterprise.size(); i++) {
                        if (items.size() == limit) {
                            return new Part(
                                    items,
                                    new Position(
                                            place.bucket(), place.enterprise().value(), i));
                        }
                        items.add(ofEnterprise.get(i));
                    }
                }
            }
        }
        return new Part(items, null);
    }

    private record Place(String bucket, CreditCode enterprise, Set<BureauCode> bureaus) {

        boolean isNotBefore(Position from) {
            int compared = bucket.compareTo(from.bucket());
            return compared > 0 || (compared == 0 && enterprise.value().compareTo(from.enterprise()) >= 0);
        }

        boolean isAt(Position from) {
            return bucket.equals(from.bucket()) && enterprise.value().equals(from.enterprise());
        }
    }

    private List<Place> places(Quarter quarter, List<String> buckets) {
        Map<String, Document> found = new TreeMap<>();
        store.run(() -> store.collection(INDEX)
                .find(in(
                        "_id",
                        buckets.stream().map(bucket -> quarter + ":" + bucket).toList()))
                .forEach(document -> found.put(document.getString("_id"), document)));
        List<Place> places = new ArrayList<>();
        found.forEach((id, document) -> new TreeMap<>(document.get("enterprises", new Document()))
                .forEach((enterprise, bureaus) -> places.add(new Place(
                        id.substring(id.indexOf(':') + 1),
                        new CreditCode(enterprise),
                        ((List<?>) bureaus)
                                .stream()
                                        .map(bureau -> new BureauCode((String) bureau))
                                        .collect(Collectors.toSet())))));
        return places;
    }

    private Map<String, List<Warning>> read(List<String> ids) {
        Map<String, List<Warning>> found = new HashMap<>();
        store.run(() -> store.collection(COLLECTION)
                .find(in("_id", ids))
                .forEach(document -> found.put(
                        document.getString("_id"),
                        document.getList("items", Document.class).stream()
                                .map(MongoWarnings::read)
                                .toList())));
        return found;
    }

    private static String id(OfYear year) {
        return year.enterprise() + ":" + year.year();
    }

    private static String bucket(CreditCode enterprise) {
        return name(Math.floorMod(enterprise.value().hashCode(), BUCKETS));
    }

    private static String name(int bucket) {
        return "%02d".formatted(bucket);
    }

    private static Document write(Warning warning) {
        return new Document("code", warning.code())
                .append("fact", warning.fact().toString())
                .append("zh", warning.text().zh())
                .append("en", warning.text().en());
    }

    private static Warning read(Document stored) {
        return new Warning(
                stored.getString("code"),
                FactId.parse(stored.getString("fact")).orElseThrow(),
                BilingualText.of(stored.getString("zh"), stored.getString("en")));
    }
}

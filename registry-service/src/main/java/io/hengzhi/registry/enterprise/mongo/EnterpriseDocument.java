package io.hengzhi.registry.enterprise.mongo;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.enterprise.domain.Change;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.Grounds;
import io.hengzhi.registry.enterprise.domain.ListEntry;
import io.hengzhi.registry.enterprise.domain.Merger;
import io.hengzhi.registry.enterprise.domain.Profile;
import io.hengzhi.registry.enterprise.domain.Residence;
import io.hengzhi.registry.enterprise.domain.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An enterprise as a document; texts and booleans only, so that what is read equals what was written. */
final class EnterpriseDocument {

    private EnterpriseDocument() {}

    static Document write(Enterprise enterprise) {
        Profile profile = enterprise.profile();
        Document document = new Document("name", profile.name());
        put(document, "industry", profile.industry());
        put(document, "registeredOn", profile.registeredOn());
        put(document, "registeredCapital", profile.registeredCapital());
        document.append("energyCarriers", texts(profile.energyCarriers()))
                .append("headquartersWithoutProduction", profile.headquartersWithoutProduction());
        put(document, "enteredStatisticsOn", profile.enteredStatisticsOn());
        put(document, "promotedOn", profile.promotedOn());
        put(document, "transitionFrom", profile.transitionFrom());
        document.append(
                        "residences",
                        enterprise.residences().stream()
                                .map(EnterpriseDocument::write)
                                .toList())
                .append(
                        "lists",
                        enterprise.lists().stream()
                                .map(EnterpriseDocument::write)
                                .toList());
        Merger merger = enterprise.merger();
        if (merger != null) {
            document.append(
                    "merger",
                    new Document("successor", merger.successor().value())
                            .append("from", merger.from().toString())
                            .append("comparableBasis", merger.comparableBasis())
                            .append("reason", merger.reason()));
        }
        Change change = enterprise.change();
        return document.append("comparablePredecessors", texts(enterprise.comparablePredecessors()))
                .append(
                        "change",
                        new Document("at", change.at().toString())
                                .append("by", change.by())
                                .append("what", change.what())
                                .append("reason", change.reason())
                                .append("cause", change.cause()));
    }

    private static Document write(Residence residence) {
        Document document = new Document("district", residence.district().value());
        put(document, "park", residence.park());
        put(document, "from", residence.from());
        put(document, "reason", residence.reason());
        return document;
    }

    private static Document write(ListEntry entry) {
        Document document = new Document("list", entry.list().text())
                .append("district", entry.district().value())
                .append("from", entry.from().toString())
                .append("grounds", write(entry.grounds()));
        put(document, "park", entry.park());
        putSignature(document, "parkSigned", entry.parkSigned());
        putSignature(document, "districtSigned", entry.districtSigned());
        ListEntry.Decided decided = entry.decided();
        if (decided != null) {
            putSignature(document, "decided", decided.signature());
            document.append("decisionReason", decided.reason());
        }
        return document;
    }

    private static Document write(Grounds grounds) {
        return new Document("rule", grounds.rule())
                .append("zh", grounds.reason().zh())
                .append("en", grounds.reason().en())
                .append(
                        "figures",
                        grounds.figures().stream()
                                .map(EnterpriseDocument::write)
                                .toList())
                .append("cutOff", grounds.cutOff());
    }

    private static Document write(Grounds.Figure figure) {
        Document document = new Document("quantity", figure.quantity().value()).append("facts", texts(figure.facts()));
        put(document, "value", figure.value());
        return document;
    }

    private static void putSignature(Document document, String field, @Nullable Signature signature) {
        if (signature != null) {
            document.append(
                    field,
                    new Document("by", signature.by())
                            .append("at", signature.at().toString()));
        }
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value.toString());
        }
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    static Enterprise read(CreditCode code, long version, Document document) {
        Profile profile = new Profile(
                document.getString("name"),
                get(document, "industry", IndustryCode::new),
                get(document, "registeredOn", LocalDate::parse),
                get(document, "registeredCapital", Amount::of),
                document.getList("energyCarriers", String.class).stream()
                        .map(QuantityCode::new)
                        .toList(),
                document.getBoolean("headquartersWithoutProduction"),
                get(document, "enteredStatisticsOn", Quarter::of),
                get(document, "promotedOn", Quarter::of),
                get(document, "transitionFrom", Quarter::of));
        Document merger = document.get("merger", Document.class);
        Document change = document.get("change", Document.class);
        return new Enterprise(
                code,
                version,
                profile,
                document.getList("residences", Document.class).stream()
                        .map(EnterpriseDocument::residence)
                        .toList(),
                document.getList("lists", Document.class).stream()
                        .map(EnterpriseDocument::entry)
                        .toList(),
                merger == null
                        ? null
                        : new Merger(
                                new CreditCode(merger.getString("successor")),
                                Quarter.of(merger.getString("from")),
                                merger.getBoolean("comparableBasis"),
                                merger.getString("reason")),
                document.getList("comparablePredecessors", String.class).stream()
                        .map(CreditCode::new)
                        .toList(),
                new Change(
                        Instant.parse(change.getString("at")),
                        change.getString("by"),
                        change.getString("what"),
                        change.getString("reason"),
                        change.getString("cause")));
    }

    private static Residence residence(Document document) {
        return new Residence(
                new DistrictCode(document.getString("district")),
                get(document, "park", ParkCode::new),
                get(document, "from", Quarter::of),
                document.getString("reason"));
    }

    private static ListEntry entry(Document document) {
        Quarter from = Quarter.of(document.getString("from"));
        Signature decided = signature(document, "decided");
        return new ListEntry(
                from.year(),
                MonitoringList.of(document.getString("list")),
                new DistrictCode(document.getString("district")),
                get(document, "park", ParkCode::new),
                from,
                grounds(document.get("grounds", Document.class)),
                signature(document, "parkSigned"),
                signature(document, "districtSigned"),
                decided == null ? null : new ListEntry.Decided(decided, document.getString("decisionReason")));
    }

    private static Grounds grounds(Document document) {
        return new Grounds(
                document.getString("rule"),
                new BilingualText(document.getString("zh"), document.getString("en")),
                document.getList("figures", Document.class).stream()
                        .map(figure -> new Grounds.Figure(
                                new QuantityCode(figure.getString("quantity")),
                                figure.getString("value"),
                                figure.getList("facts", String.class).stream()
                                        .map(fact -> FactId.parse(fact).orElseThrow())
                                        .toList()))
                        .toList(),
                document.getString("cutOff"));
    }

    private static @Nullable Signature signature(Document document, String field) {
        Document signature = document.get(field, Document.class);
        return signature == null
                ? null
                : new Signature(signature.getString("by"), Instant.parse(signature.getString("at")));
    }

    private static <T> @Nullable T get(Document document, String field, Function<String, T> parse) {
        String text = document.getString(field);
        return text == null ? null : parse.apply(text);
    }
}

package io.hengzhi.contract.passport;

import io.hengzhi.contract.canonical.Json;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.ReportedCell;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The facts one enterprise's score was made from: the report that counts in each slot.
 *
 * @param carriers the energy carriers it is declared to use
 * @param facts by id
 */
public record Evidence(Set<QuantityCode> carriers, List<Fact> facts) {

    /**
     * One report.
     *
     * @param source where it came from; null where the message was not found in time
     */
    public record Fact(ReportedCell cell, @Nullable Source source) {}

    /**
     * The message of a fact.
     *
     * @param reported the value as the bureau wrote it; null for a withdrawal
     * @param unit as the bureau wrote it; null for a withdrawal
     * @param conversion the row of the conversion table; null where the canonical unit was used
     */
    public record Source(
            String message,
            @Nullable String reported,
            @Nullable String unit,
            @Nullable String conversion,
            RecordPlace place) {}

    public Evidence {
        carriers = Set.copyOf(carriers);
        facts = facts.stream()
                .sorted(Comparator.comparing(fact -> fact.cell().id().toString()))
                .toList();
    }

    Json.Members json() {
        return Json.Members.none()
                .with(
                        "carriers",
                        Json.texts(carriers.stream()
                                .map(QuantityCode::value)
                                .sorted()
                                .toList()))
                .with("facts", facts.stream().map(Evidence::json).toList());
    }

    static Evidence read(Json.Members json) {
        Set<QuantityCode> carriers = new TreeSet<>(Comparator.comparing(QuantityCode::value));
        json.texts("carriers").forEach(code -> carriers.add(QuantityCode.of(code)));
        return new Evidence(
                carriers,
                json.listMembers("facts").stream().map(Evidence::readFact).toList());
    }

    private static Json.Members json(Fact fact) {
        ReportedCell cell = fact.cell();
        Amount value = cell.value();
        Source source = fact.source();
        return Json.Members.none()
                .with("id", cell.id().toString())
                .with("bureau", cell.id().bureau().value())
                .with("basis", cell.basis().text())
                .with("time", cell.time().toString())
                .with("value", value == null ? null : value.toString())
                .with(
                        "source",
                        source == null
                                ? new Json.Nothing()
                                : Json.Members.none()
                                        .with("message", source.message())
                                        .with("reported", source.reported())
                                        .with("unit", source.unit())
                                        .with("conversion", source.conversion())
                                        .with("topic", source.place().topic())
                                        .with("partition", source.place().partition())
                                        .with("offset", source.place().offset()));
    }

    private static Fact readFact(Json.Members json) {
        FactId id = FactId.parse(json.text("id")).orElseThrow();
        if (!json.text("bureau").equals(id.bureau().value())) {
            throw new IllegalArgumentException("the bureau of " + id + " is another");
        }
        String value = json.textOrNull("value");
        Basis basis = Arrays.stream(Basis.values())
                .filter(one -> one.text().equals(json.text("basis")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such basis: " + json.text("basis")));
        return new Fact(
                new ReportedCell(id, basis, Instant.parse(json.text("time")), value == null ? null : Amount.of(value)),
                json.get("source") instanceof Json.Members source
                        ? new Source(
                                source.text("message"),
                                source.textOrNull("reported"),
                                source.textOrNull("unit"),
                                source.textOrNull("conversion"),
                                new RecordPlace(
                                        source.text("topic"),
                                        Math.toIntExact(source.whole("partition")),
                                        source.whole("offset")))
                        : null);
    }
}

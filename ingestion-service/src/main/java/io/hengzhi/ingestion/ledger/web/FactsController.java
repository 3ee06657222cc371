package io.hengzhi.ingestion.ledger.web;

import static io.hengzhi.platform.problem.Problems.valueOf;

import io.hengzhi.ingestion.ledger.application.Ledger;
import io.hengzhi.ingestion.ledger.application.ReadFacts;
import io.hengzhi.ingestion.ledger.domain.EnterpriseLedger;
import io.hengzhi.ingestion.ledger.domain.LedgerFact;
import io.hengzhi.ingestion.listing.ListQuestion;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.warning.application.Warnings;
import io.hengzhi.ingestion.warning.domain.Warning;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Cursor;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reported cells, what counts of them, and where each came from. */
@RestController
@RequestMapping("/api/v1/facts")
final class FactsController {

    private final ReadFacts readFacts;
    private final CityReference reference;
    private final Warnings warnings;

    FactsController(ReadFacts readFacts, CityReference reference, Warnings warnings) {
        this.readFacts = readFacts;
        this.reference = reference;
        this.warnings = warnings;
    }

    /** A quarter's reports of an enterprise, and beside them what counts. */
    record FactsView(List<FactView> items, @Nullable String next, List<EffectiveView> effective) {}

    @GetMapping
    @Permitted(Operation.READ_FACTS)
    Disclosed<FactsView> list(
            @RequestParam("enterprise") String enterprise,
            @RequestParam("quarter") String quarter,
            @RequestParam(name = "quantity", required = false) @Nullable String quantity,
            @RequestParam(name = "asKnownOn", required = false) @Nullable String asKnownOn,
            @RequestParam(name = "limit", defaultValue = "" + Page.LIMIT_MAX) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Caller caller) {
        ListQuestion.limit(limit);
        CreditCode code = valueOf(CreditCode.parse(enterprise), "enterprise");
        Quarter asked = valueOf(Quarter.parse(quarter), "quarter");
        Catalogue catalogue = reference.catalogue();
        List<Quantity> quantities =
                quantities(catalogue, quantity, each -> readFacts.covers(code, asked, each, caller.scope()));
        EnterpriseLedger ledger =
                readFacts.find(code, asked, caller.scope(), instant(asKnownOn)).orElseThrow(Problems::notFound);
        List<LedgerFact> facts = ledger.list(asked).stream()
                .filter(fact -> quantities.stream()
                        .anyMatch(wanted ->
                                wanted.code().equals(fact.fact().cell().id().quantity())))
                .toList();
        int from = cursor == null
                ? 0
                : after(facts, valueOf(Cursor.decode(cursor, 1), "cursor").getFirst());
        int to = Math.min(facts.size(), from + limit);
        List<Warning> marks = warnings.list(code, asked.year());
        List<FactView> items = facts.subList(from, to).stream()
                .map(fact -> FactView.of(fact, catalogue, marks))
                .toList();
        List<EffectiveView> effective = quantities.stream()
                .map(wanted -> EffectiveView.of(wanted, asked, ledger.series(wanted.code())))
                .toList();
        String next = to == facts.size() ? null : Cursor.encode(nameOf(facts.get(to - 1)));
        return Disclosed.of(new FactsView(items, next, effective), List.of(code), items.size() + effective.size());
    }

    /** The place behind the report that a cursor names; reports never vanish. */
    private static int after(List<LedgerFact> facts, String name) {
        for (int place = 0; place < facts.size(); place++) {
            if (nameOf(facts.get(place)).equals(name)) {
                return place + 1;
            }
        }
        throw Problems.invalidParameter("cursor", "cursor 与查询条件不符。", "The cursor does not belong to these parameters.");
    }

    private static String nameOf(LedgerFact fact) {
        var cell = fact.fact().cell();
        return cell.id() + " " + cell.basis().text() + " " + cell.value();
    }

    @GetMapping("/{id}")
    @Permitted(Operation.READ_FACTS)
    Disclosed<FactView> get(
            @PathVariable("id") String id,
            @RequestParam(name = "asKnownOn", required = false) @Nullable String asKnownOn,
            Caller caller) {
        FactId factId = valueOf(FactId.parse(id), "id");
        LedgerFact fact =
                readFacts.find(factId, caller.scope(), instant(asKnownOn)).orElseThrow(Problems::notFound);
        return Disclosed.one(
                FactView.of(
                        fact,
                        reference.catalogue(),
                        warnings.list(factId.enterprise(), factId.quarter().year())),
                factId.enterprise());
    }

    private static Instant instant(@Nullable String asKnownOn) {
        if (asKnownOn == null) {
            return Ledger.NOW;
        }
        try {
            return OffsetDateTime.parse(asKnownOn).toInstant();
        } catch (DateTimeParseException e) {
            throw Problems.invalidParameter(
                    "asKnownOn",
                    "asKnownOn 应为带时区的时刻，如 2026-03-01T00:00:00Z。",
                    "asKnownOn is an instant with its zone, such as 2026-03-01T00:00:00Z.");
        }
    }

    private static List<Quantity> quantities(
            Catalogue catalogue, @Nullable String quantity, Predicate<QuantityCode> covered) {
        List<Quantity> visible = catalogue.quantities().stream()
                .filter(each -> covered.test(each.code()))
                .toList();
        if (quantity == null) {
            return visible;
        }
        QuantityCode code = valueOf(QuantityCode.parse(quantity), "quantity");
        return List.of(visible.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(Problems::notFound));
    }
}

package io.hengzhi.ingestion.ledger.web;

import static io.hengzhi.platform.problem.Problems.valueOf;

import io.hengzhi.ingestion.ledger.application.ReadFacts;
import io.hengzhi.ingestion.ledger.domain.EnterpriseLedger;
import io.hengzhi.ingestion.ledger.domain.LedgerFact;
import io.hengzhi.ingestion.reference.CityReference;
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
import io.hengzhi.platform.web.Disclosed;
import java.util.List;
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

    FactsController(ReadFacts readFacts, CityReference reference) {
        this.readFacts = readFacts;
        this.reference = reference;
    }

    /** A quarter's reports of an enterprise, and beside them what counts. */
    record FactsView(List<FactView> items, @Nullable String next, List<EffectiveView> effective) {}

    @GetMapping
    @Permitted(Operation.READ_FACTS)
    Disclosed<FactsView> list(
            @RequestParam("enterprise") String enterprise,
            @RequestParam("quarter") String quarter,
            @RequestParam(name = "quantity", required = false) @Nullable String quantity,
            Caller caller) {
        CreditCode code = valueOf(CreditCode.parse(enterprise), "enterprise");
        Quarter asked = valueOf(Quarter.parse(quarter), "quarter");
        Catalogue catalogue = reference.catalogue();
        List<Quantity> quantities = quantities(catalogue, quantity, caller);
        EnterpriseLedger ledger = readFacts.find(code, asked, caller.scope()).orElseThrow(Problems::notFound);
        List<FactView> items = ledger.list(asked).stream()
                .filter(fact -> quantities.stream()
                        .anyMatch(wanted ->
                                wanted.code().equals(fact.fact().cell().id().quantity())))
                .map(fact -> FactView.of(fact, catalogue))
                .toList();
        List<EffectiveView> effective = quantities.stream()
                .map(wanted -> EffectiveView.of(wanted, asked, ledger.series(wanted.code())))
                .toList();
        return Disclosed.of(new FactsView(items, null, effective), List.of(code), items.size() + effective.size());
    }

    @GetMapping("/{id}")
    @Permitted(Operation.READ_FACTS)
    Disclosed<FactView> get(@PathVariable("id") String id, Caller caller) {
        FactId factId = valueOf(FactId.parse(id), "id");
        LedgerFact fact = readFacts.find(factId, caller.scope()).orElseThrow(Problems::notFound);
        return Disclosed.one(FactView.of(fact, reference.catalogue()), factId.enterprise());
    }

    private static List<Quantity> quantities(Catalogue catalogue, @Nullable String quantity, Caller caller) {
        List<Quantity> visible = catalogue.quantities().stream()
                .filter(each -> caller.scope().coversQuantity(each.code()))
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

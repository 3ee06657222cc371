package io.hengzhi.ingestion.ledger.application;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.ingestion.ledger.domain.EnterpriseLedger;
import io.hengzhi.ingestion.ledger.domain.LedgerFact;
import io.hengzhi.ingestion.ledger.domain.Residence;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.security.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads reports within a caller's scope; what lies outside is as if it were not there. */
public final class ReadFacts {

    private final Ledger ledger;
    private final CityReference reference;

    public ReadFacts(Ledger ledger, CityReference reference) {
        this.ledger = ledger;
        this.reference = reference;
    }

    /**
     * One report with the others of its year, which decide whether it counts, and of the next, which it may be carried into.
     *
     * @param asKnownOn leaves out what was accepted later, by the broker's time of its message
     */
    public Optional<LedgerFact> find(FactId id, Scope scope, Instant asKnownOn) {
        int year = id.quarter().year();
        return visible(id.enterprise(), id.quarter(), scope)
                .filter(enterprise -> covers(enterprise.creditCode(), id.quarter(), id.quantity(), scope))
                .flatMap(enterprise -> read(enterprise, ledger.listBeside(id, List.of(year, year + 1), asKnownOn))
                        .find(id));
    }

    /** An enterprise's reports of a quarter's year, the year before, which may be carried forward, and the next. */
    public Optional<EnterpriseLedger> find(CreditCode code, Quarter quarter, Scope scope, Instant asKnownOn) {
        int year = quarter.year();
        return visible(code, quarter, scope)
                .map(enterprise -> read(enterprise, ledger.list(code, List.of(year - 1, year, year + 1), asKnownOn)));
    }

    /** Whether the caller sees values of the quantity where the enterprise's facts of the quarter count. */
    public boolean covers(CreditCode code, Quarter quarter, QuantityCode quantity, Scope scope) {
        return reference
                .find(code)
                .filter(enterprise -> Residence.usingFactsOf(enterprise, quarter).stream()
                        .anyMatch(residence -> scope.covers(residence.district(), residence.park(), code)
                                && scope.coversQuantity(residence.district(), quantity)))
                .isPresent();
    }

    private Optional<EnterpriseChanged> visible(CreditCode code, Quarter quarter, Scope scope) {
        return reference
                .find(code)
                .filter(enterprise -> Residence.usingFactsOf(enterprise, quarter).stream()
                        .anyMatch(residence -> scope.covers(residence.district(), residence.park(), code)));
    }

    private EnterpriseLedger read(EnterpriseChanged enterprise, List<FactAccepted> facts) {
        return new EnterpriseLedger(reference.catalogue(), facts, Set.copyOf(enterprise.energyCarriers()));
    }
}

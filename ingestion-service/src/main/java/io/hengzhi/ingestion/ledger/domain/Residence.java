package io.hengzhi.ingestion.ledger.domain;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an enterprise stands: a district and, where it is known, a park. */
public record Residence(DistrictCode district, @Nullable ParkCode park) {

    /** The last quarter whose growth compares with a fact lies this much after it. */
    private static final int QUARTERS_OF_USE = 8;

    /**
     * Who may see a fact by where the enterprise stands: the owners of the periods the fact is used in, which are its
     * own quarter and those whose windows reach back to it. So after a move the new district sees the periods it owns
     * and the facts they use, and the old one what it had.
     */
    @PolicyClause("ours: DOMAIN 2")
    public static Set<Residence> usingFactsOf(EnterpriseChanged enterprise, Quarter quarter) {
        Set<Residence> residences = new LinkedHashSet<>();
        for (int later = 0; later < QUARTERS_OF_USE; later++) {
            residences.add(at(enterprise, quarter.plus(later)));
        }
        return residences;
    }

    /** By the list of the quarter's year; without one, where the registry has it now. */
    private static Residence at(EnterpriseChanged enterprise, Quarter quarter) {
        List<ListMembership> sofar = enterprise.memberships().stream()
                .filter(membership -> membership.year() == quarter.year()
                        && !membership.fromQuarter().isAfter(quarter))
                .toList();
        return sofar.stream()
                .max(Comparator.comparing(ListMembership::fromQuarter))
                .map(membership -> new Residence(membership.district(), membership.park()))
                .orElseGet(() -> new Residence(enterprise.district(), enterprise.park()));
    }
}
